package org.cordee.need.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.need.InquiryState;
import org.cordee.need.Nearness;
import org.cordee.need.NeedDescription.Theme;
import org.cordee.need.NeedOutcome;
import org.cordee.need.NeedScope.Length;
import org.cordee.need.NeedScope.ReservedFor;
import org.cordee.need.NeedScope.Size;
import org.cordee.need.NeedScope.Stage;
import org.cordee.need.NeedState;
import org.cordee.need.NoInterestReason;
import org.cordee.need.ReadingNeeds.BatchFacts;
import org.cordee.need.ReadingNeeds.BuyerView;
import org.cordee.need.ReadingNeeds.CoordinatorView;
import org.cordee.need.ReadingNeeds.InquiryView;
import org.cordee.need.ReadingNeeds.NeedFacts;
import org.cordee.need.ReadingNeeds.StructureLine;
import org.cordee.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** The bodies of the resources of needs. None of them has the contact of a buyer. */
final class NeedBodies {

    private NeedBodies() {}

    /**
     * A need to publish.
     *
     * @param title the need in one sentence, at most 160 characters; nothing confidential
     * @param details what else matters, at most 1000 characters
     * @param trades CPV codes of eight digits, at most five, the most important first
     * @param themes the themes of the impact booklets that it belongs to
     * @param place a commune, postal code, département or region
     * @param radius kilometres around the place; null for all of France
     * @param starts the month in which the work should begin, as 2027-06; null when not known yet
     * @param length how long the work lasts
     * @param size the order of magnitude in euros before tax
     * @param stage how far the buyer is with its purchase
     * @param reservedFor the structures for which the buyer thinks of reserving the contract
     * @param organisation the name of the buyer, which structures see
     * @param contactName the person to write to; structures do not see it
     * @param contactFunction what this person does there
     * @param contactEmail the professional address of this person; unless it is the caller's own, it has to be confirmed
     * @param contactPhone the number of this person
     * @param nothingConfidential true when nothing of what is written is confidential; else the need is refused
     * @param openToAll true when everybody may read the need among the opportunities, without its contact; false when it
     * is left out
     */
    record NewNeed(
            @NotBlank String title,
            @Nullable String details,
            @Nullable List<String> trades,
            @Nullable List<Theme> themes,
            @NotBlank String place,
            @Nullable Integer radius,
            @Nullable String starts,
            @NotNull Length length,
            @NotNull Size size,
            @NotNull Stage stage,
            @NotNull ReservedFor reservedFor,
            @NotBlank String organisation,
            @NotBlank String contactName,
            @Nullable String contactFunction,
            @NotBlank String contactEmail,
            @Nullable String contactPhone,
            boolean nothingConfidential,
            @Nullable Boolean openToAll) {}

    /** The id of a need that was published. */
    record PublishedNeed(UUID id) {}

    /**
     * A need without the contact of its buyer.
     *
     * @param reference the number that people read aloud
     * @param state how far the need is
     * @param title the need in one sentence
     * @param details what else matters
     * @param trades CPV codes of eight digits, the most important first
     * @param themes the themes of the impact booklets that it belongs to
     * @param place where the work is, as the buyer wrote it
     * @param radius kilometres around the place; null for all of France
     * @param starts the month in which the work should begin, as 2027-06; null when not known yet
     * @param length how long the work lasts
     * @param size the order of magnitude in euros before tax
     * @param stage how far the buyer is with its purchase
     * @param reservedFor the structures for which the buyer thinks of reserving the contract
     * @param organisation the name of the buyer
     * @param sentAt when the buyer sent it
     * @param readBefore until when a coordinator should read it; null before its address was confirmed
     * @param found the number of structures that were found at least; null before the list was made
     * @param batches the number of batches that were sent
     * @param interested the number of interested structures
     * @param chooseBefore until when introductions can be asked for; null before the short list
     * @param outcome what came of it; null until the buyer said so
     * @param word what the coordinator wrote to the buyer; null for none
     */
    record NeedBody(
            UUID id,
            String reference,
            NeedState state,
            String title,
            String details,
            List<String> trades,
            List<Theme> themes,
            String place,
            @Nullable Integer radius,
            @Nullable String starts,
            Length length,
            Size size,
            Stage stage,
            ReservedFor reservedFor,
            String organisation,
            Instant sentAt,
            @Nullable Instant readBefore,
            @Nullable Integer found,
            int batches,
            int interested,
            @Nullable Instant chooseBefore,
            @Nullable NeedOutcome outcome,
            @Nullable String word) {

        static NeedBody of(NeedFacts facts) {
            YearMonth month = facts.scope().starts();
            return new NeedBody(
                    facts.id(),
                    facts.reference(),
                    facts.state(),
                    facts.description().title(),
                    facts.description().details(),
                    facts.description().tradeCodes(),
                    facts.description().themeList(),
                    facts.scope().place(),
                    facts.scope().radius(),
                    month == null ? null : month.toString(),
                    facts.scope().length(),
                    facts.scope().size(),
                    facts.scope().stage(),
                    facts.scope().reservedFor(),
                    facts.buyerName(),
                    facts.sentAt(),
                    facts.readBefore(),
                    facts.found(),
                    facts.batches(),
                    facts.interested(),
                    facts.chooseBefore(),
                    facts.outcome(),
                    facts.word());
        }
    }

    /**
     * The answers to one batch.
     *
     * @param number the number of the batch, from 1
     * @param askedAt when it was sent
     * @param answerBefore until when its structures may answer
     * @param asked the number of structures that were asked
     * @param interested the number of interested ones
     * @param declined the number of those that are not interested
     * @param open the number of those that have not answered and still may
     * @param silent the number of those that did not answer in time or need not answer any more
     */
    record NeedBatch(
            int number,
            Instant askedAt,
            Instant answerBefore,
            int asked,
            int interested,
            int declined,
            int open,
            int silent) {

        static NeedBatch of(BatchFacts batch) {
            return new NeedBatch(
                    batch.number(),
                    batch.askedAt(),
                    batch.answerBefore(),
                    batch.asked(),
                    batch.interested(),
                    batch.declined(),
                    batch.open(),
                    batch.silent());
        }
    }

    /**
     * One structure of the list of a need.
     *
     * @param inquiryId the question to this structure
     * @param name the name of the organisation
     * @param city the town of its establishment
     * @param kinds the kinds that hold today
     * @param state how far the question is
     * @param score points of a hundred, the number by which the list is ordered; null for a structure added by name
     * @param nearness what is known of its way to the place of the need; null for nothing
     * @param kilometres the kilometres from the place of the need to its establishment; null when they are not known
     * @param batch the number of the batch in which it was asked; null when it was not
     * @param answeredAt when it answered; null when it has not
     * @param reason why it is not interested; null unless it declined
     * @param words what it wrote; null for nothing
     * @param introductionAskedAt when the buyer asked for an introduction; null when it did not
     */
    record AskedStructure(
            UUID inquiryId,
            UUID organisationId,
            String name,
            String city,
            List<OrganisationKind> kinds,
            InquiryState state,
            @Nullable Integer score,
            @Nullable Nearness nearness,
            @Nullable Integer kilometres,
            @Nullable Integer batch,
            @Nullable Instant answeredAt,
            @Nullable NoInterestReason reason,
            @Nullable String words,
            @Nullable Instant introductionAskedAt) {

        static AskedStructure of(StructureLine line) {
            return new AskedStructure(
                    line.inquiryId(),
                    line.organisationId(),
                    line.name(),
                    line.city(),
                    line.kinds(),
                    line.state(),
                    line.score(),
                    line.nearness(),
                    line.kilometres(),
                    line.batch(),
                    line.answeredAt(),
                    line.reason(),
                    line.words(),
                    line.introductionAskedAt());
        }
    }

    /**
     * A need with what its reader may know of the answers.
     *
     * @param need the need itself
     * @param batches the batches that were sent
     * @param declines the number of structures by the reason that they gave; for a buyer, empty before the short list
     * @param structures all structures of the list for a coordinator; for a buyer the short list, empty before it
     */
    record NeedDetailBody(
            NeedBody need,
            List<NeedBatch> batches,
            Map<NoInterestReason, Integer> declines,
            List<AskedStructure> structures) {

        static NeedDetailBody of(CoordinatorView view) {
            return new NeedDetailBody(
                    NeedBody.of(view.facts()),
                    view.batches().stream().map(NeedBatch::of).toList(),
                    view.reasons(),
                    view.lines().stream().map(AskedStructure::of).toList());
        }

        static NeedDetailBody of(BuyerView view) {
            return new NeedDetailBody(
                    NeedBody.of(view.facts()),
                    view.batches().stream().map(NeedBatch::of).toList(),
                    view.reasons(),
                    view.shortlist().stream().map(AskedStructure::of).toList());
        }
    }

    /**
     * The trades and the place that a coordinator settles before structures are asked.
     *
     * @param trades CPV codes of eight digits, at least one, the most important first
     * @param place a commune, postal code, département or region
     * @param radius kilometres around the place; null for all of France
     */
    record Qualification(
            @NotNull List<String> trades,
            @NotBlank String place,
            @Nullable Integer radius) {}

    /** The reason for not accepting a need, which its buyer reads. */
    record NeedRefusal(@NotBlank String reason) {}

    /**
     * How many structures were added to a list or asked.
     *
     * @param count the number of structures
     */
    record StructureCount(int count) {}

    /**
     * An organisation to add to the list of a need.
     *
     * @param siren nine digits of an organisation of the directory
     */
    record AddedStructure(@NotBlank String siren) {}

    /**
     * The structures that stay on the list; the others that were not asked are taken from it.
     *
     * @param kept the inquiries that stay
     */
    record KeptStructures(@NotNull Set<UUID> kept) {}

    /**
     * The batch to send.
     *
     * @param batch the number of the batch, from 1; a batch that was sent before is refused
     */
    record BatchToSend(int batch) {}

    /**
     * The word that goes with the short list.
     *
     * @param word what the coordinator writes to the buyer, at most 1000 characters
     */
    record ShortlistWord(@Nullable String word) {}

    /**
     * The structures to which the buyer asks to be introduced.
     *
     * @param inquiries the questions that these structures answered with yes
     */
    record IntroductionsToAsk(@NotNull Set<UUID> inquiries) {}

    /**
     * The outcome of a need.
     *
     * @param outcome whether there was a contract, and with whom
     */
    record OutcomeBody(@NotNull NeedOutcome outcome) {}

    /**
     * The question to one structure whether a need interests it.
     *
     * @param id the id of the question
     * @param need the need without the answers of others
     * @param state how far the question is
     * @param askedAt when it was asked
     * @param answerBefore until when it can be answered
     * @param open whether it can be answered now
     * @param reason why the structure is not interested; null unless it declined
     * @param words what the structure wrote; null for nothing
     */
    record InquiryBody(
            UUID id,
            NeedBody need,
            InquiryState state,
            Instant askedAt,
            Instant answerBefore,
            boolean open,
            @Nullable NoInterestReason reason,
            @Nullable String words) {

        static InquiryBody of(InquiryView view) {
            return new InquiryBody(
                    view.id(),
                    NeedBody.of(view.need()),
                    view.state(),
                    view.askedAt(),
                    view.answerBefore(),
                    view.open(),
                    view.reason(),
                    view.words());
        }
    }

    /**
     * The answer of a structure.
     *
     * @param interested true when the need interests it
     * @param reason why it does not; required with false
     * @param words what it can do, or more about the reason, at most 500 characters
     */
    record InquiryAnswer(
            boolean interested,
            @Nullable NoInterestReason reason,
            @Nullable String words) {}
}
