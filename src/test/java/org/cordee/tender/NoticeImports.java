package org.cordee.tender;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.springframework.data.domain.PageRequest;

/** Imports sample notices and reads the resulting consultations of one organisation. */
record NoticeImports(ImportingNotices importing, ConsultationReading reading) {

    UUID importNotice(Actor actor, String file) {
        NoticeOutcome outcome = upload(actor, NoticeSamples.bytes(file));
        return ((NoticeOutcome.Imported) outcome).consultationId();
    }

    NoticeOutcome upload(Actor actor, byte[] document) {
        try {
            return importing.importNotice(actor, new ByteArrayInputStream(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<ConsultationRow> listed(Actor actor) {
        return reading.search(actor, ConsultationSearch.ALL, PageRequest.of(0, 100)).stream()
                .filter(row -> actor.organisationId() != null)
                .filter(row ->
                        actor.organisationId().equals(reading.facts(row.id()).ownerOrganisationId()))
                .toList();
    }

    static Notice parsed(String file) {
        return Objects.requireNonNull(new org.cordee.tender.eforms.EformsNoticeReader()
                .read(NoticeSamples.bytes(file))
                .notice());
    }

    static Actor member() {
        return new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }

    static Instant instant(Deadline deadline) {
        return deadline.instant();
    }
}
