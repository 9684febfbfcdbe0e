/// Sound lessons, one for each kind and the grammar's corners: what the hostile tests break.
enum GoodLesson {
    static let all = [order, match, questions, flow, reading]

    static let order = """
        # Orders

        An introduction in *two*
        lines.

        ## Put the steps in order

        Text before the list is the prompt.

        > A quotation too.

        1. Register the app

           The provider gives it a client id and a client secret.
           - not a step
        2. In any order:
           - Make a fresh `state`
             > Against forgery.
           - Make a code verifier
           - ~~Make a cup of tea~~
        3. Send the browser to the authorization endpoint
        4. ~~Send the user's password to the API~~
           > The app never sees the password.
        5. Call the API

        > Told with the answer.
        >
        > - in full

        Hint: the browser comes first.
        Hint: a secret is no
        step.
        """

    static let match = """
        # Matches

        ## Match each term to its definition

        <!-- points: 3 -->

        | Term | Definition | Why |
        |---|:-:|---|
        | Client ID | The public name | It travels in the **address** bar. |
        |           | The number on your papers | Also called a client ID. |
        | Nonce     |  | Nothing in this list defines it. |
        | `a \\| b` | A pipe | |
        | Scope | How much

        > Explained.
        """

    static let questions = """
        # Questions

        ## Review

        Answer each.

        ### What is the code good for?

        - [ ] Calling the API
          > Only an access token does that.
        - [x] One exchange at the token endpoint

          ```json
          {"code": "abc"}
          ```
        - [ ] Nothing

        > It is short-lived.

        ### What can you do with an access token?

        <!-- points: 2 -->

        - call the **API** on the user's behalf
        - only within the **scope** that was granted

        Hint: think of what, and how much.

        ### Tell in your own words

        <!-- open -->
        <!-- id: own-words -->

        - a **token** is enough

        ## Which two are public?

        1. [x] `client_id`
        2. [X] `state`
        3. [ ] `client_secret`

        ## Exam

        <!-- exam: 24 -->

        Take your time.
        """

    static let flow = """
        # Flows

        ## Watch it happen

        <!-- provider: two-minute -->

        All over HTTP.

        ### Ask for the authorization code

        The app makes a fresh `state`.

        - [ ] The answer is the access token
          > Not yet.
        - [x] The answer is a login page

        ```http Browser -> Authorization server
        # A comment
        GET {{authorization_endpoint}}
          ?response_type=code
          &client_id={{client_id}}
          &state={{state}}
        Accept: text/html
        # @expect 200
        ```

        ```act Person -> Authorization server
        reads the page
        presses Sign in
        ```

        | Parameter | What it does |
        |---|---|
        | state | ties the answer to this browser |
        | `client_id` | says who asks |

        > The person signs in here.

        Hint: who asks?

        #### Break it: leave out the client id

        <!-- note: the commonest one -->

        What now?

        ```http Browser -> Authorization server
        GET {{authorization_endpoint}}?response_type=code HTTP/1.1
        # @expect 400 invalid_request
        ```

        > No redirect.

        ### Get the token

        ```http App -> Authorization server
        POST {{token_endpoint}}
        Authorization: Basic {{client_id}} {{client_secret}}
        Content-Type: application/x-www-form-urlencoded

        grant_type=authorization_code
        &code={{code}}
          &code_verifier={{code_verifier}}

        # @wait 3m
        # @repeat 2
        # @expect 400 invalid_grant
        ```
        """

    static let reading = """
        # A reading

        <!-- note: for everybody -->

        ## Four parties

        Text with `code`, **strong *both*** and [a link](https://example.org/ "title").

        - one
          - two

            more of two
        - three

        ### A smaller heading

        > Quoted
        > > twice

        | a | b |
        |---|---|
        | 1 | 2 |

        ```sh
        ls	-l
        ```

        ---

        ## A list to read

        <!-- read -->
        <!-- allow: html -->

        1. one
        2. two <br>
        """
}
