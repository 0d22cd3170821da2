package io.github.kaoping.bench;

import io.github.kaoping.document.Documents;
import io.github.kaoping.document.ReadLimits;
import io.github.kaoping.document.UnreadableException;
import io.github.kaoping.formats.SavedAs;
import io.github.kaoping.model.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** The invented report 0, about ten printed pages (十页), as each format holds it. */
public enum SavedReport {
    TEXT(SavedAs.TEXT),
    MARKDOWN(SavedAs.MARKDOWN),
    HTML(SavedAs.HTML),
    DOCX(SavedAs.DOCX),
    PDF(SavedAs.PDF),
    OFD(SavedAs.OFD),
    /** As LibreOffice saved it; no library here writes this format. */
    DOC(SavedAs.DOCX) {
        @Override
        String fileName() {
            return "report.doc";
        }

        @Override
        byte[] bytes() throws IOException {
            try (InputStream in = SavedAs.class.getResourceAsStream("report.doc")) {
                return Objects.requireNonNull(in, "report.doc").readAllBytes();
            }
        }
    };

    private final SavedAs format;

    SavedReport(SavedAs format) {
        this.format = format;
    }

    /** The name of the format in figures. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String fileName() {
        return format.fileName("report");
    }

    byte[] bytes() throws IOException {
        byte[] text = InventedReports.report(0).getBytes(StandardCharsets.UTF_8);
        try {
            SourceText source = Documents.read("report.txt", text, ReadLimits.DEFAULT);
            return format.write(SavedAs.parts(source));
        } catch (UnreadableException e) {
            throw new IOException(e);
        }
    }
}
