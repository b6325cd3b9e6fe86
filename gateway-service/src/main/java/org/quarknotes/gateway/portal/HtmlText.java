package org.quarknotes.gateway.portal;

import org.quarknotes.problems.ProblemType;

/** The gateway's pages, without script, style or image, so that they need nothing but a browser. */
final class HtmlText {
    static final String HOME = page("Quarknotes", """
            <p>This is the gateway of Quarknotes, a notes service and a reference architecture.</p>
            <ul>
            <li><a href="/openapi.json">The API as an OpenAPI document</a></li>
            <li><a href="/.well-known/openid-configuration">Who issues its access tokens</a></li>
            <li><a href="/.well-known/jwks.json">The keys that verify them</a></li>
            </ul>
            <p>To begin, register with <code>POST /v1/users</code>, sign in with <code>POST /v1/sessions</code>,
            and send the access token as <code>Authorization: Bearer</code>.</p>
            """);

    private HtmlText() {}

    static String problem(ProblemType type) {
        return page(type.title(), """
                <p>%s</p>
                <dl>
                <dt>Status</dt><dd>%d</dd>
                <dt>Type</dt><dd><code>%s</code></dd>
                </dl>
                <p><a href="/">Quarknotes</a></p>
                """.formatted(escaped(type.explanation()), type.status(), type.uri()));
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%1$s</title>
                </head>
                <body>
                <h1>%1$s</h1>
                %2$s</body>
                </html>
                """.formatted(escaped(title), body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
