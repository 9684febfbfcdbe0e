extension Profile {
    /// A server of long ago that still serves old apps: the RFCs otherwise, with the password and the implicit grant.
    public static let legacy: Profile = {
        var profile = Profile(name: "legacy", title: "Old Post Office", paths: standard.paths)
        profile.allowsLegacyGrants = true
        return profile
    }()

    /// What a client may be registered for.
    public var grantTypes: [GrantType] { allowsLegacyGrants ? GrantType.allCases : GrantType.current }

    /// What may be asked for at the authorization endpoint.
    public var responseTypes: [ResponseType] { allowsLegacyGrants ? ResponseType.allCases : ResponseType.current }
}
