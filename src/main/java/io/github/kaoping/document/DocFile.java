package io.github.kaoping.document;

import io.github.kaoping.model.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Opens a binary Word document, or says why it cannot be opened. */
final class DocFile {
    private static final String STREAM = "WordDocument";

    private DocFile() {}

    static DocText open(byte[] bytes, ReadLimits limits) throws UnreadableException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (!files.getRoot().hasEntryCaseInsensitive(STREAM)) {
                // A workbook, for instance, that holds a Word document.
                throw new UnreadableException(FileKind.OLD_OFFICE.refusal());
            }
            return new DocText(new HWPFDocument(files), limits);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException(FileKind.ENCRYPTED_OFFICE.refusal(), e);
        } catch (OldWordFileFormatException e) {
            throw new UnreadableException(Message.of("这是 Word 95 或更早的 doc 文件，不能读取，请用 Word 或 WPS 打开后另存为 docx"), e);
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    /** What POI throws at damaged files is of no fixed kind. */
    static UnreadableException damaged(Exception e) {
        return new UnreadableException(
                Message.of("doc 文件已损坏，没有读取。请用 WPS 或 Word 打开看看：能打开的，另存为 docx 再交；打不开的，请重新取得原文件"), e);
    }
}
