package org.cordee.tender;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;

/** Reads the files of received notices, for rooms that check the access themselves. */
@Component
public class ReceivedFiles {

    private final NoticeFiles files;

    ReceivedFiles(NoticeFiles files) {
        this.files = files;
    }

    /**
     * The file of a received notice.
     *
     * @param noticeRowId identifies the received notice
     * @param size in bytes
     */
    public record ReceivedFile(UUID noticeRowId, UUID consultationId, NoticeFormat format, int size) {}

    /** Returns the files of a consultation, newest last. Notices that were received before files were stored have none. */
    public List<ReceivedFile> of(UUID consultationId) {
        return files.of(consultationId);
    }

    /** Returns the bytes as they were received. */
    public byte[] document(UUID noticeRowId) {
        return files.findById(noticeRowId).map(NoticeFile::document).orElseThrow(NotFound::new);
    }
}
