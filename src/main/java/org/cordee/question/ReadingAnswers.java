package org.cordee.question;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.bid.BidReading;
import org.cordee.bid.SectionRow;
import org.cordee.document.Documents;
import org.cordee.document.Download;
import org.cordee.question.BuyerAnswerLine.AnsweredQuestion;
import org.cordee.question.BuyerAnswerLine.TouchedSection;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.tender.TouchedPart;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the buyer's answers for the lead and the members of a grouping: the buyer published them to all candidates. */
@Component
@Transactional(readOnly = true)
public class ReadingAnswers {

    private final QuestionAccess access;
    private final BuyerQuestions questions;
    private final BuyerAnswers answers;
    private final BidReading bids;
    private final Documents documents;

    ReadingAnswers(
            QuestionAccess access,
            BuyerQuestions questions,
            BuyerAnswers answers,
            BidReading bids,
            Documents documents) {
        this.access = access;
        this.questions = questions;
        this.answers = answers;
        this.bids = bids;
        this.documents = documents;
    }

    /**
     * Returns the answers, the latest first.
     *
     * @throws NotFound for everybody who may not read
     */
    public Page<BuyerAnswerLine> answers(Actor actor, UUID consortiumId, Pageable page) {
        access.requireReader(actor, consortiumId);
        return lines(actor, consortiumId, answers.findByConsortiumIdOrderByNumberDesc(consortiumId, page));
    }

    /** @throws NotFound for everybody who may not read */
    public BuyerAnswerLine answer(Actor actor, UUID consortiumId, UUID answerId) {
        return lines(actor, consortiumId, new PageImpl<>(List.of(found(actor, consortiumId, answerId))))
                .getContent()
                .get(0);
    }

    /**
     * Returns the buyer's file with the answer.
     *
     * @throws NotFound for everybody who may not read, and when there is no file
     */
    public Download file(Actor actor, UUID consortiumId, UUID answerId) {
        UUID document = found(actor, consortiumId, answerId).documentId();
        if (document == null) {
            throw new NotFound();
        }
        return documents.download(document);
    }

    /**
     * Returns the sections that the lead may name.
     *
     * @throws NotFound for all users but the lead
     */
    public List<TouchedSection> sections(Actor actor, UUID consortiumId) {
        access.requireLead(actor, consortiumId);
        return bids.sections(actor, consortiumId).stream()
                .map(ReadingAnswers::section)
                .toList();
    }

    private BuyerAnswer found(Actor actor, UUID consortiumId, UUID answerId) {
        access.requireReader(actor, consortiumId);
        return answers.findByIdAndConsortiumId(answerId, consortiumId).orElseThrow(NotFound::new);
    }

    private Page<BuyerAnswerLine> lines(Actor actor, UUID consortiumId, Page<BuyerAnswer> found) {
        Map<UUID, BuyerQuestion> asked = asked(found);
        boolean named = found.stream().anyMatch(answer -> !answer.sectionIds().isEmpty());
        List<SectionRow> rows = named ? bids.sections(actor, consortiumId) : List.of();
        return found.map(answer -> line(answer, asked, rows));
    }

    private Map<UUID, BuyerQuestion> asked(Page<BuyerAnswer> found) {
        Set<UUID> ids = found.stream()
                .map(BuyerAnswer::questionIds)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : questions.findByIdIn(ids).stream().collect(Collectors.toMap(BuyerQuestion::id, Function.identity()));
    }

    private static BuyerAnswerLine line(BuyerAnswer answer, Map<UUID, BuyerQuestion> asked, List<SectionRow> sections) {
        Set<TouchedPart> parts = EnumSet.noneOf(TouchedPart.class);
        parts.addAll(answer.parts());
        return new BuyerAnswerLine(
                answer.id(),
                answer.version(),
                answer.number(),
                answer.text().answeredOn(),
                answer.text().words(),
                answer.text().othersQuestion(),
                asked.values().stream()
                        .filter(question -> answer.questionIds().contains(question.id()))
                        .map(question -> new AnsweredQuestion(
                                question.id(),
                                question.number(),
                                question.text().words()))
                        .sorted(Comparator.comparingInt(AnsweredQuestion::number))
                        .toList(),
                answer.documentId() != null,
                answer.recordedAt(),
                List.copyOf(parts),
                sections.stream()
                        .filter(row -> answer.sectionIds().contains(row.sectionId()))
                        .map(ReadingAnswers::section)
                        .toList(),
                answer.assessedAt());
    }

    private static TouchedSection section(SectionRow row) {
        return new TouchedSection(row.sectionId(), row.heading(), row.organisationName(), row.readable());
    }
}
