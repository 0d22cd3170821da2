package io.github.kaoping.render;

import io.github.kaoping.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The style sheet and the script that every page holds, and the policy that lets a browser run these two and nothing
 * else, whatever a report may have smuggled in.
 */
public final class PageAssets {
    static final String STYLE = read("sheet.css");
    static final String SCRIPT = read("sheet.js");

    private PageAssets() {}

    /** The Content-Security-Policy: no network, no frames, only the style and script with these hashes. */
    static String policy() {
        return policy(STYLE, SCRIPT);
    }

    /** The same for a page with another style sheet and script. */
    public static String policy(String style, String script) {
        return "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script)
                + "'; base-uri 'none'; form-action 'none'";
    }

    /** The same for a page with this style and without a script. */
    static String policy(String style) {
        return "default-src 'none'; style-src '" + hash(style) + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String content) {
        byte[] digest = Sha256.digest().digest(content.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    /** Line ends are made uniform, as a browser does before it hashes. */
    public static String read(String name) {
        try (InputStream in = PageAssets.class.getResourceAsStream("/io/github/kaoping/" + name)) {
            if (in == null) {
                throw new IllegalStateException("resource is missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
