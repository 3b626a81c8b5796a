package org.cordee.tender;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of received files. */
interface NoticeFiles extends Repository<NoticeFile, UUID> {

    NoticeFile save(NoticeFile file);

    Optional<NoticeFile> findById(UUID noticeRowId);

    @Query("""
        select new org.cordee.tender.ReceivedFiles$ReceivedFile(n.id, n.consultation.id, f.format, f.size)
        from ReceivedNotice n join NoticeFile f on f.noticeRowId = n.id
        where n.consultation.id = :consultationId
        order by n.receivedAt, n.id
        """)
    List<ReceivedFiles.ReceivedFile> of(UUID consultationId);
}
