import Messages

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
            say("A % must be followed by two hexadecimal digits; here stands \(quoted("%" + text)).")
        case .parametersMalformed(.encoding):
            say("The parameters are not UTF-8 once their percent signs are decoded.")
        case .parametersMalformed(.tooMany(let limit)):
            say("The request carries more than \(limit) parameters.")
        case .parameterRepeated(let name):
            say("The parameter \(quoted(name)) comes more than once, and no parameter may.")
        case .bodyNotForm(let contentType):
            contentType.map {
                say("The body must be a form, `application/x-www-form-urlencoded`; its Content-Type is \(quoted($0)).")
            } ?? say("The body must be a form, `application/x-www-form-urlencoded`; it has no Content-Type.")
        case .bodyNotJSON(let contentType):
            contentType.map { say("The body must be JSON, `application/json`; its Content-Type is \(quoted($0)).") }
                ?? say("The body must be JSON, `application/json`; it has no Content-Type.")
        }
    }
}
