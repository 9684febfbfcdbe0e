import OAuth

extension Variables {
    /// Names that every run is given, apart from the endpoints of the metadata.
    static let givenNames = [
        "authorization_server", "api", "app", "redirect_uri", "api_key", "username", "password", "client_id",
        "client_secret", "machine_client_id", "machine_client_secret", "device_client_id", "state", "nonce",
        "code_verifier", "code_challenge", "registration_page",
    ]

    /// What a run starts with; `state` is the one that the app waits for.
    init(given server: AuthorizationServer, app: String, clients: ReadyClients, state: String, at moment: Moment) {
        let verifier = moment.secret()
        var values = [
            "authorization_server": server.issuer,
            "api": server.url(APIPaths.base),
            "app": app,
            "redirect_uri": app + ClientApp.redirectPath,
            "api_key": server.apiKey,
            "username": server.users.first?.username ?? "",
            "password": server.users.first?.password ?? "",
            "client_id": clients.app.id,
            "client_secret": clients.app.secret ?? "",
            "machine_client_id": clients.machine.id,
            "machine_client_secret": clients.machine.secret ?? "",
            "device_client_id": clients.device.id,
            "state": state,
            "nonce": moment.secret(),
            "code_verifier": verifier,
            "code_challenge": CodeChallenge.s256(of: verifier),
            "registration_page": server.url(server.profile.paths.registrationPage),
        ]
        for endpoint in server.metadata.endpoints { values[endpoint.name] = endpoint.url }
        self.init(values)
    }
}
