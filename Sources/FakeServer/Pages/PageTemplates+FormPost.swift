extension PageTemplates {
    /// The only script that any page has; a page's policy names its hash.
    static let sendForm = "document.forms[0].submit()"

    /// The browser's way back to an app that wants the answer in a form; the button is for browsers without script.
    static let formPost = """
        {{<page}}{{$content}}
        <h1>Back to the app</h1>
        <p>Your browser takes the answer to <code>{{origin}}</code>.</p>
        <form method="post" action="{{location}}">
        {{#fields}}<input type="hidden" name="{{name}}" value="{{value}}">
        {{/fields}}
        <button type="submit" class="main" autofocus>Continue</button>
        </form>
        <script>\(sendForm)</script>
        {{/content}}{{/page}}
        """
}
