package org.cordee.question;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.account.PeopleReading;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.question.QuestionAccess.Reader;
import org.cordee.question.QuestionsView.QuestionCounts;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationDetail;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the questions of a grouping. A member reads its own proposals, and questions once they are posted; the lead
 * reads all of them and who proposed them.
 */
@Component
@Transactional(readOnly = true)
public class ReadingQuestions {

    private static final Set<BuyerQuestionState> OF_THE_LEAD =
            EnumSet.of(BuyerQuestionState.READY, BuyerQuestionState.POSTED, BuyerQuestionState.ANSWERED);
    private static final Set<BuyerQuestionState> POSTED =
            EnumSet.of(BuyerQuestionState.POSTED, BuyerQuestionState.ANSWERED);
    private static final Set<BuyerQuestionState> PUBLISHED = EnumSet.of(BuyerQuestionState.ANSWERED);

    /** A shorter name may be a word of the language. */
    private static final int SHORTEST_NAME = 4;

    private final QuestionAccess access;
    private final QuestionDates dates;
    private final ProposedQuestions proposals;
    private final BuyerQuestions questions;
    private final BuyerAnswers answers;
    private final ConsortiumLookup consortia;
    private final DirectoryLookup directory;
    private final PeopleReading people;
    private final BusinessClock clock;

    ReadingQuestions(
            QuestionAccess access,
            QuestionDates dates,
            ProposedQuestions proposals,
            BuyerQuestions questions,
            BuyerAnswers answers,
            ConsortiumLookup consortia,
            DirectoryLookup directory,
            PeopleReading people,
            BusinessClock clock) {
        this.access = access;
        this.dates = dates;
        this.proposals = proposals;
        this.questions = questions;
        this.answers = answers;
        this.consortia = consortia;
        this.directory = directory;
        this.people = people;
        this.clock = clock;
    }

    /** @throws NotFound for everybody who may not read */
    public QuestionsView view(Actor actor, UUID consortiumId) {
        Reader reader = access.requireReader(actor, consortiumId);
        ConsultationDetail consultation = dates.consultation(reader.consortium().consultationId());
        QuestionWindow window = QuestionDates.windowOf(reader.consortium(), consultation);
        ConsultationContent content = consultation.content();
        return new QuestionsView(
                consortiumId,
                reader.consortium().name(),
                consultation.id(),
                Objects.requireNonNullElse(content.title(), ""),
                Objects.requireNonNullElse(content.reference(), ""),
                Objects.requireNonNullElse(content.buyer().name(), ""),
                content.platformUrl(),
                reader.lead(),
                QuestionAccess.isOver(reader.consortium())
                        ? "question.over"
                        : window.isOver(clock.now()) ? "question.too-late" : null,
                window,
                reader.lead() ? counts(consortiumId) : QuestionCounts.NONE);
    }

    private QuestionCounts counts(UUID consortiumId) {
        return new QuestionCounts(
                proposals.countByConsortiumIdAndState(consortiumId, ProposedQuestionState.PROPOSED),
                questions.countByConsortiumIdAndState(consortiumId, BuyerQuestionState.READY),
                questions.countByConsortiumIdAndState(consortiumId, BuyerQuestionState.POSTED),
                answers.countByConsortiumIdAndAssessedAtIsNull(consortiumId));
    }

    /** @throws NotFound for all users but the lead */
    public QuestionsView viewOfLead(Actor actor, UUID consortiumId) {
        access.requireLead(actor, consortiumId);
        return view(actor, consortiumId);
    }

    /**
     * Returns proposals: for the lead those of all organisations, the undecided first; for a member its own.
     *
     * @throws NotFound for everybody who may not read
     */
    public Page<ProposedQuestionLine> proposals(Actor actor, UUID consortiumId, Pageable page) {
        Reader reader = access.requireReader(actor, consortiumId);
        Page<ProposedQuestion> found = reader.lead()
                ? proposals.forLead(consortiumId, page)
                : proposals.findByConsortiumIdAndOrganisationIdOrderByProposedAtDescIdAsc(
                        consortiumId, reader.organisationId(), page);
        return lines(actor, found);
    }

    private Page<ProposedQuestionLine> lines(Actor actor, Page<ProposedQuestion> found) {
        Map<UUID, String> organisations =
                directory.namesOf(found.map(ProposedQuestion::organisationId).toSet());
        Map<UUID, String> persons = people.namesOf(present(found.getContent(), ProposedQuestion::proposedBy));
        Map<UUID, Integer> numbers = numbers(found.getContent());
        return found.map(proposal -> line(actor, proposal, organisations, persons, numbers));
    }

    private Map<UUID, Integer> numbers(List<ProposedQuestion> found) {
        Set<UUID> asked = present(found, ProposedQuestion::buyerQuestionId);
        return asked.isEmpty()
                ? Map.of()
                : questions.findByIdIn(asked).stream()
                        .collect(Collectors.toMap(BuyerQuestion::id, BuyerQuestion::number));
    }

    private static ProposedQuestionLine line(
            Actor actor,
            ProposedQuestion proposal,
            Map<UUID, String> organisations,
            Map<UUID, String> persons,
            Map<UUID, Integer> numbers) {
        UUID person = proposal.proposedBy();
        UUID question = proposal.buyerQuestionId();
        return new ProposedQuestionLine(
                proposal.id(),
                proposal.version(),
                organisations.getOrDefault(proposal.organisationId(), "?"),
                person == null ? null : persons.get(person),
                proposal.isOf(actor),
                proposal.text().place(),
                proposal.text().words(),
                proposal.proposedAt(),
                proposal.state(),
                question == null ? null : numbers.get(question),
                proposal.reason());
    }

    /** @throws NotFound for all users but the lead and the organisation that proposed it */
    public ProposedQuestionLine proposal(Actor actor, UUID consortiumId, UUID proposalId) {
        Reader reader = access.requireReader(actor, consortiumId);
        ProposedQuestion found = proposals
                .findByIdAndConsortiumId(proposalId, consortiumId)
                .filter(proposal -> reader.lead() || proposal.isOf(actor))
                .orElseThrow(NotFound::new);
        return lines(actor, new PageImpl<>(List.of(found))).getContent().get(0);
    }

    /**
     * Returns the questions to the buyer: for the lead all, for a member those that the lead says were posted. A member
     * that also takes part in another candidacy for the lot reads its own and those that the buyer answered.
     *
     * @throws NotFound for everybody who may not read
     */
    public Page<BuyerQuestionLine> questions(Actor actor, UUID consortiumId, Pageable page) {
        Reader reader = access.requireReader(actor, consortiumId);
        Page<BuyerQuestion> found = access.isBehindBarrier(actor, reader)
                ? questions.forMember(consortiumId, reader.organisationId(), POSTED, PUBLISHED, page)
                : questions.findByConsortiumIdAndStateInOrderByNumber(
                        consortiumId, reader.lead() ? OF_THE_LEAD : POSTED, page);
        Lines lines = linesOf(reader, found.getContent());
        return found.map(lines::of);
    }

    /**
     * Returns the questions that are ready and not posted.
     *
     * @throws NotFound for all users but the lead
     */
    public List<BuyerQuestionLine> ready(Actor actor, UUID consortiumId) {
        return inState(access.requireLead(actor, consortiumId), BuyerQuestionState.READY);
    }

    /**
     * Returns the posted questions, with or without an answer.
     *
     * @throws NotFound for all users but the lead
     */
    public List<BuyerQuestionLine> posted(Actor actor, UUID consortiumId) {
        Reader lead = access.requireLead(actor, consortiumId);
        List<BuyerQuestionLine> awaited = inState(lead, BuyerQuestionState.POSTED);
        return Stream.concat(awaited.stream(), inState(lead, BuyerQuestionState.ANSWERED).stream())
                .toList();
    }

    private List<BuyerQuestionLine> inState(Reader lead, BuyerQuestionState state) {
        List<BuyerQuestion> found = questions.findByConsortiumIdAndStateOrderByNumber(lead.consortiumId(), state);
        Lines lines = linesOf(lead, found);
        return found.stream().map(lines::of).toList();
    }

    /** @throws NotFound for all users but the lead */
    public BuyerQuestionLine question(Actor actor, UUID consortiumId, UUID questionId) {
        Reader lead = access.requireLead(actor, consortiumId);
        BuyerQuestion found =
                questions.findByIdAndConsortiumId(questionId, consortiumId).orElseThrow(NotFound::new);
        return linesOf(lead, List.of(found)).of(found);
    }

    private Lines linesOf(Reader reader, List<BuyerQuestion> found) {
        Map<UUID, String> persons = people.namesOf(found.stream()
                .map(BuyerQuestion::posting)
                .filter(Objects::nonNull)
                .map(QuestionPosting::recordedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        QuestionWindow window = dates.windowOf(reader.consortium());
        if (!reader.lead() || found.isEmpty()) {
            return new Lines(window, persons, Map.of(), Map.of(), Set.of());
        }
        Map<UUID, Set<UUID>> askers =
                proposals
                        .findByBuyerQuestionIdIn(
                                found.stream().map(BuyerQuestion::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                proposal -> Objects.requireNonNull(proposal.buyerQuestionId()),
                                Collectors.mapping(ProposedQuestion::organisationId, Collectors.toSet())));
        Set<UUID> concerned = consortia.members(reader.consortiumId()).stream()
                .map(MemberFacts::organisationId)
                .collect(Collectors.toSet());
        Set<UUID> members = Set.copyOf(concerned);
        askers.values().forEach(concerned::addAll);
        return new Lines(window, persons, askers, directory.namesOf(concerned), members);
    }

    /** Holds what the lines of some questions show beside their words. */
    private record Lines(
            QuestionWindow window,
            Map<UUID, String> persons,
            Map<UUID, Set<UUID>> askers,
            Map<UUID, String> organisations,
            Set<UUID> members) {

        BuyerQuestionLine of(BuyerQuestion question) {
            return new BuyerQuestionLine(
                    question.id(),
                    question.version(),
                    question.number(),
                    question.text().place(),
                    question.text().words(),
                    question.state(),
                    posting(question.posting()),
                    names(askers.getOrDefault(question.id(), Set.of())),
                    question.state() == BuyerQuestionState.READY ? named(question.text()) : List.of());
        }

        private BuyerQuestionLine.@Nullable Posting posting(@Nullable QuestionPosting posting) {
            if (posting == null) {
                return null;
            }
            Instant at = posting.at();
            UUID by = posting.recordedBy();
            return new BuyerQuestionLine.Posting(
                    at, posting.where(), by == null ? null : persons.get(by), window.isOver(at));
        }

        private List<String> names(Collection<UUID> of) {
            return of.stream()
                    .map(id -> organisations.getOrDefault(id, "?"))
                    .sorted()
                    .toList();
        }

        private List<String> named(AskedText text) {
            String leaving =
                    (Objects.requireNonNullElse(text.place(), "") + "\n" + text.words()).toLowerCase(Locale.FRENCH);
            return names(members).stream()
                    .distinct()
                    .filter(name -> name.length() >= SHORTEST_NAME)
                    .filter(name -> leaving.contains(name.toLowerCase(Locale.FRENCH)))
                    .toList();
        }
    }

    private static <T> Set<UUID> present(List<T> all, Function<T, @Nullable UUID> id) {
        return all.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
