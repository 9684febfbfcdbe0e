"""The smallest server that Authlib and Flask make: one client, the client credentials grant, tokens in memory."""

import os

from authlib.integrations.flask_oauth2 import AuthorizationServer
from authlib.oauth2.rfc6749 import ClientMixin, grants
from flask import Flask


class Machine(ClientMixin):
    client_id = "machine"

    def get_client_id(self):
        return self.client_id

    def get_allowed_scope(self, scope):
        return scope

    def check_client_secret(self, client_secret):
        return client_secret == os.environ["CLIENT_SECRET"]

    def check_endpoint_auth_method(self, method, endpoint):
        return method == "client_secret_basic"

    def check_grant_type(self, grant_type):
        return grant_type == "client_credentials"


class ClientCredentials(grants.ClientCredentialsGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = ["client_secret_basic"]


machine, tokens = Machine(), {}
app = Flask(__name__)
server = AuthorizationServer(
    app, query_client=lambda client_id: machine if client_id == machine.client_id else None,
    save_token=lambda token, request: tokens.update({token["access_token"]: token}))
server.register_grant(ClientCredentials)


@app.post("/token")
def issue():
    return server.create_token_response()
