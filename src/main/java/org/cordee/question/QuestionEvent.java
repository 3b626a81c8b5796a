package org.cordee.question;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.EventHeader;

/** The events about questions to the buyer. They contain ids and numbers only. */
public sealed interface QuestionEvent extends ConsortiumFact {

    /** An event that only the lead and one member may know of; its time concerns nobody else. */
    sealed interface UndisclosedEvent extends QuestionEvent {}

    /** A member proposed a question; its header names the organisation, and only the lead may learn it. */
    record QuestionProposed(EventHeader stamp, UUID proposalId) implements UndisclosedEvent {}

    record ProposedQuestionChanged(EventHeader stamp, UUID proposalId) implements UndisclosedEvent {}

    record ProposedQuestionWithdrawn(EventHeader stamp, UUID proposalId) implements UndisclosedEvent {}

    /** The lead asks a proposed question, alone or together with others. */
    record QuestionKept(EventHeader stamp, UUID proposalId, UUID buyerQuestionId) implements UndisclosedEvent {}

    /**
     * The lead does not ask a proposed question.
     *
     * @param organisationId the organisation that proposed it, which is notified
     */
    record QuestionDropped(EventHeader stamp, UUID proposalId, UUID organisationId) implements UndisclosedEvent {}

    record QuestionReworded(EventHeader stamp, UUID buyerQuestionId) implements UndisclosedEvent {}

    record QuestionTakenBack(EventHeader stamp, UUID buyerQuestionId) implements UndisclosedEvent {}

    /**
     * The lead says that it posted questions on the buyer's platform.
     *
     * @param postingId identifies this record of the lead
     * @param askers the organisations that proposed one of them, which are notified
     */
    record QuestionsPosted(EventHeader stamp, UUID postingId, List<UUID> buyerQuestionIds, List<UUID> askers)
            implements QuestionEvent {}

    /** The lead says that a question was not posted after all. */
    record PostingUndone(EventHeader stamp, UUID buyerQuestionId) implements QuestionEvent {}

    /** The lead recorded an answer that the buyer published. */
    record BuyerAnswerRecorded(EventHeader stamp, UUID answerId) implements QuestionEvent {}

    record BuyerAnswerCorrected(EventHeader stamp, UUID answerId) implements QuestionEvent {}

    /**
     * The lead decided what an answer touches.
     *
     * @param round how many times the lead has decided it, from 1
     * @param writers the organisations whose sections are newly named, which are notified
     */
    record AnswerAssessed(EventHeader stamp, UUID answerId, int round, List<UUID> writers) implements QuestionEvent {}
}
