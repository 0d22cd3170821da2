package io.github.kaoping.document;

import io.github.kaoping.model.SourceText;

/**
 * Reads saved web pages: the article without the site around it. Scripts are not run, nothing is fetched. jsoup is loaded when
 * the first page is met.
 */
final class HtmlReader implements DocumentReader {
    @Override
    public String format() {
        return "html";
    }

    @Override
    public boolean accepts(byte[] head, String name) {
        return FileKind.of(head) == FileKind.HTML;
    }

    @Override
    public SourceText read(String name, byte[] bytes, ReadLimits limits) throws UnreadableException {
        Decoded decoded = HtmlCharset.decode(bytes, HtmlPage.markup(limits));
        return HtmlPage.read(decoded, limits).source(name, format(), bytes);
    }
}
