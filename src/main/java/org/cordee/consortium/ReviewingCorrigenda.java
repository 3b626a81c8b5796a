package org.cordee.consortium;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.tender.ConsultationCorrected;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationDetail.NoticeDetail;
import org.cordee.tender.ConsultationField;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.NoticeChange;
import org.cordee.tender.TouchedPart;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the lead of each consortium to look again at the parts of its bid that a corrigendum touches, and records when
 * the lead has done so.
 */
@Component
public class ReviewingCorrigenda {

    private final Consortia consortia;
    private final CorrigendumReviews reviews;
    private final ConsultationReading consultations;
    private final BusinessClock clock;

    ReviewingCorrigenda(
            Consortia consortia, CorrigendumReviews reviews, ConsultationReading consultations, BusinessClock clock) {
        this.consortia = consortia;
        this.reviews = reviews;
        this.consultations = consultations;
        this.clock = clock;
    }

    /** One open task: the part of the bid and the fields that changed. */
    public record OpenReview(TouchedPart part, List<ConsultationField> fields, Instant changedAt) {}

    /** Opens the tasks in the transaction of the corrigendum. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsultationCorrected corrected) {
        ConsultationDetail consultation = consultations.facts(corrected.consultationId());
        List<NoticeDetail> notices = consultation.notices();
        if (notices.isEmpty()) {
            return;
        }
        List<NoticeChange> changes = notices.get(notices.size() - 1).changes();
        for (UUID consortiumId : consortia.withDeadlineIn(corrected.consultationId())) {
            open(consortia.get(consortiumId), consultation, changes, corrected.occurredAt());
        }
    }

    private void open(Consortium consortium, ConsultationDetail consultation, List<NoticeChange> changes, Instant now) {
        Set<String> answered = consultation.lots().stream()
                .filter(lot -> consortium.lotIds().contains(lot.id()))
                .map(lot -> String.valueOf(lot.content().key()))
                .collect(Collectors.toSet());
        Map<TouchedPart, Set<ConsultationField>> touched = new EnumMap<>(TouchedPart.class);
        changes.stream()
                .filter(change -> change.lotKey() == null || answered.contains(change.lotKey()))
                .forEach(change -> change.field()
                        .touches()
                        .forEach(part -> touched.computeIfAbsent(part, any -> new TreeSet<>())
                                .add(change.field())));
        touched.forEach((part, fields) -> open(consortium.id(), part, fields, now));
    }

    private void open(UUID consortiumId, TouchedPart part, Set<ConsultationField> fields, Instant now) {
        CorrigendumReview.Key key = new CorrigendumReview.Key(consortiumId, part);
        CorrigendumReview review =
                reviews.findById(key).orElseGet(() -> new CorrigendumReview(consortiumId, part, now));
        review.open(fields, now);
        reviews.save(review);
    }

    /** Opens the tasks for parts that a later version of the buyer's documents touches, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openForDocuments(UUID consortiumId, Set<TouchedPart> touched, Instant now) {
        touched.forEach(part -> open(consortiumId, part, Set.of(ConsultationField.DOCUMENTS), now));
    }

    /** Opens the tasks for parts that the lead says an answer of the buyer touches, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openForAnswers(UUID consortiumId, Set<TouchedPart> touched, Instant now) {
        touched.forEach(part -> open(consortiumId, part, Set.of(ConsultationField.ANSWERS), now));
    }

    /** Returns the open tasks of a consortium, without a check of the user. */
    @Transactional(readOnly = true)
    public List<OpenReview> open(UUID consortiumId) {
        return reviews.of(consortiumId).stream()
                .filter(CorrigendumReview::isOpen)
                .map(review -> new OpenReview(review.part(), review.fields(), review.changedAt()))
                .sorted(Comparator.comparing(OpenReview::part))
                .toList();
    }

    /** Records that the lead has looked at the part; without an open task nothing changes. */
    @Transactional
    public void finish(Actor actor, UUID consortiumId, TouchedPart part) {
        Consortium consortium = consortia.get(consortiumId);
        Act act = Act.now(actor, clock).requireActorOf(consortium.leadOrganisationId());
        reviews.findById(new CorrigendumReview.Key(consortiumId, part))
                .filter(CorrigendumReview::isOpen)
                .ifPresent(review -> {
                    review.finish(act.at());
                    reviews.save(review);
                });
    }
}
