package org.cordee.question;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.question.QuestionEvent.AnswerAssessed;
import org.cordee.question.QuestionEvent.BuyerAnswerCorrected;
import org.cordee.question.QuestionEvent.BuyerAnswerRecorded;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.TouchedPart;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** An answer of the buyer, to questions of the grouping or of somebody else, and what it touches in the bid. */
@Entity
@Table(name = "buyer_answer")
@SuppressWarnings("NullAway.Init")
class BuyerAnswer extends Aggregate {

    private UUID consortiumId;
    private int number;

    @Embedded
    private AnswerText text;

    /** The buyer's file with the answer; null when there is none. */
    private @Nullable UUID documentId;

    private Instant recordedAt;
    private @Nullable UUID recordedBy;

    /** Drawn when the form was shown, so that a double click records once. */
    private UUID sendKey;

    /** The questions of the grouping that it answers; empty when it answers somebody else. */
    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "buyer_answer_question", joinColumns = @JoinColumn(name = "answer_id"))
    @Column(name = "question_id")
    private Set<UUID> questionIds = new HashSet<>();

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "buyer_answer_part", joinColumns = @JoinColumn(name = "answer_id"))
    @Column(name = "part")
    @Enumerated(EnumType.STRING)
    private Set<TouchedPart> parts = new HashSet<>();

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "buyer_answer_section", joinColumns = @JoinColumn(name = "answer_id"))
    @Column(name = "section_id")
    private Set<UUID> sectionIds = new HashSet<>();

    /** How many times the lead decided what it touches. */
    private int assessments;

    private @Nullable Instant assessedAt;
    private @Nullable UUID assessedBy;

    protected BuyerAnswer() {}

    /** @throws RuleViolation when it answers neither a question of the grouping nor one of somebody else */
    BuyerAnswer(Act act, UUID consortiumId, int number, UUID sendKey, AnswerText text, Set<UUID> questionIds) {
        super(Ids.next());
        requireQuestion(text, questionIds);
        this.consortiumId = consortiumId;
        this.number = number;
        this.sendKey = sendKey;
        this.text = text;
        this.questionIds.addAll(questionIds);
        this.recordedAt = act.at();
        this.recordedBy = act.actor().personId();
        record(new BuyerAnswerRecorded(act.eventHeader(consortiumId), id()));
    }

    void attach(UUID document) {
        documentId = document;
    }

    /** Corrects what the lead typed. What it touches stays as the lead decided. */
    void correct(Act act, AnswerText corrected, Set<UUID> answered) {
        requireQuestion(corrected, answered);
        if (text.equals(corrected) && questionIds.equals(answered)) {
            return;
        }
        text = corrected;
        questionIds.retainAll(answered);
        questionIds.addAll(answered);
        record(new BuyerAnswerCorrected(act.eventHeader(consortiumId), id()));
    }

    private static void requireQuestion(AnswerText text, Set<UUID> questionIds) {
        if (questionIds.isEmpty() && text.othersQuestion() == null) {
            throw RuleViolation.of("questions", "question.answer.no-question");
        }
    }

    /**
     * Records what it touches; nothing is a decision too.
     *
     * @param sections the sections with the organisation that writes each
     * @return the parts that were not named before
     */
    Set<TouchedPart> assess(Act act, Set<TouchedPart> touched, Map<UUID, UUID> sections) {
        List<UUID> writers = sections.entrySet().stream()
                .filter(section -> !sectionIds.contains(section.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .sorted()
                .toList();
        Set<TouchedPart> added = EnumSet.noneOf(TouchedPart.class);
        added.addAll(touched);
        added.removeAll(parts);
        parts.retainAll(touched);
        parts.addAll(touched);
        sectionIds.retainAll(sections.keySet());
        sectionIds.addAll(sections.keySet());
        assessments++;
        assessedAt = act.at();
        assessedBy = act.actor().personId();
        record(new AnswerAssessed(act.eventHeader(consortiumId), id(), assessments, writers));
        return added;
    }

    /** @throws RuleViolation when it has changed since it was shown */
    void requireVersion(long shown) {
        if (version() != shown) {
            throw new RuleViolation("question.changed-meanwhile");
        }
    }

    boolean isAssessed() {
        return assessedAt != null;
    }

    UUID consortiumId() {
        return consortiumId;
    }

    int number() {
        return number;
    }

    AnswerText text() {
        return text;
    }

    @Nullable
    UUID documentId() {
        return documentId;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Set<UUID> questionIds() {
        return Set.copyOf(questionIds);
    }

    Set<TouchedPart> parts() {
        return Set.copyOf(parts);
    }

    Set<UUID> sectionIds() {
        return Set.copyOf(sectionIds);
    }

    @Nullable
    Instant assessedAt() {
        return assessedAt;
    }
}
