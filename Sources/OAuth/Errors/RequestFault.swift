/// What can be wrong with a request's form, whichever endpoint it goes to.
public enum RequestFault: Fault {
    case parametersMalformed(FormEncoding.Fault)
    case parameterRepeated(String)
    case bodyNotForm(contentType: String?)
    case bodyNotJSON(contentType: String?)

    var code: OAuthError.Code? { .invalidRequest }

    var sentence: String {
        switch self {
        case .parametersMalformed(.percent(let text)):
            "A % must be followed by two hexadecimal digits; here stands \(quoted("%" + text))."
        case .parametersMalformed(.encoding):
            "The parameters are not UTF-8 once their percent signs are decoded."
        case .parametersMalformed(.tooMany(let limit)):
            "The request carries more than \(limit) parameters."
        case .parameterRepeated(let name):
            "The parameter \(quoted(name)) comes more than once, and no parameter may."
        case .bodyNotForm(let contentType):
            "The body must be a form, `application/x-www-form-urlencoded`; \(Self.declared(contentType))."
        case .bodyNotJSON(let contentType):
            "The body must be JSON, `application/json`; \(Self.declared(contentType))."
        }
    }

    private static func declared(_ contentType: String?) -> String {
        contentType.map { "its Content-Type is \(quoted($0))" } ?? "it has no Content-Type"
    }
}
