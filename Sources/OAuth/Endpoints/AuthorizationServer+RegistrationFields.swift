extension AuthorizationServer {
    /// Characters in a field of the registration page.
    private static let fieldLimit = 500

    /// What is wrong with a form that asks to be registered, field by field in the order of the page.
    func mistakes(in entry: RegistrationEntry, of draft: RegistrationDraft) -> [RegistrationMistake] {
        profile.registrationForm.namedFields.compactMap { name, field in
            fault(in: entry.values[name] ?? "", for: field, of: entry, draft).map {
                RegistrationMistake(purpose: field.purpose, name: name, label: field.label, fault: $0)
            }
        }
    }

    private func fault(
        in value: String, for field: RegistrationForm.Field, of entry: RegistrationEntry, _ draft: RegistrationDraft
    ) -> RegistrationFieldFault? {
        if value.unicodeScalars.count > Self.fieldLimit { return .tooLong(limit: Self.fieldLimit) }
        switch field.purpose {
        case .clientID: return made(value, draft.clientID, isNeeded: field.hasGenerateButton)
        case .clientSecret: return made(value, draft.clientSecret, isNeeded: field.hasGenerateButton)
        case .title:
            if value.isEmpty { return .missing }
            return value.unicodeScalars.contains(where: \.isUnseen) ? .unseenCharacters : nil
        case .domain: return domainFault(in: value)
        case .redirectURI:
            return redirectFault(in: value, domain: entry.values[RegistrationForm.Purpose.domain.rawValue])
        case .note: return nil
        }
    }

    /// RFC 9700 section 4.15: what the person has chosen is refused, however good it looks.
    private func made(_ value: String, _ known: String?, isNeeded: Bool) -> RegistrationFieldFault? {
        if value.isEmpty { return isNeeded ? .notGenerated : nil }
        return equalInConstantTime(value, known ?? "") ? nil : .chosen(value)
    }

    private func domainFault(in value: String) -> RegistrationFieldFault? {
        if value.isEmpty { return .missing }
        if value.contains("://") { return .domainHasProtocol(value) }
        return AppDomain(value) == nil ? .domainMalformed(value) : nil
    }

    private func redirectFault(in value: String, domain: String?) -> RegistrationFieldFault? {
        if value.isEmpty { return .missing }
        // RFC 6749 section 3.1.2 and RFC 9700 section 2.6, as for clients that register by themselves.
        if let fault = RedirectURI.fault(in: value) { return .redirect(value, fault) }
        guard let uri = RedirectURI(value), let domain, let home = AppDomain(domain), !home.includes(uri) else {
            return nil
        }
        return .otherHost(domain: domain, redirect: uri.authority)
    }
}

extension Unicode.Scalar {
    /// Control characters, and those that turn the direction of the text (Unicode Standard Annex 9, section 2).
    ///
    /// Joiners stay: Persian, Hindi and emoji need them.
    public var isUnseen: Bool {
        switch value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
        default: properties.generalCategory == .control
        }
    }
}
