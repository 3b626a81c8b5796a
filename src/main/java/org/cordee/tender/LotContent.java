package org.cordee.tender;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The published content of one lot. A value that may be missing is null until the lead has filled it in.
 *
 * @param key the lot's identifier in the notice, for example LOT-0001
 * @param places NUTS areas where the work is done
 * @param publishedReservation the codes of BT-71 as published; {@code reservation} is their meaning in French law
 * @param socialObjectives BT-775
 * @param strategicKinds BT-06
 * @param reservedExecution BT-736: performed within sheltered employment programmes
 * @param terms values that the documents alone state, and what the notice requires of an offer
 */
@Embeddable
public record LotContent(
        @Column(name = "lot_key") @Nullable String key,
        @Nullable String title,
        @Nullable String cpv,

        @Convert(converter = WordsConverter.class) @Column(name = "additional_cpvs")
        List<String> additionalCpvs,

        @Column(name = "estimated_value") @Nullable Amount estimatedValue,
        ContractPeriod period,

        @Convert(converter = WordsConverter.class) List<String> places,

        @Enumerated(EnumType.STRING) Reservation reservation,

        @Convert(converter = CodesConverter.class) @Column(name = "published_reservation")
        Set<String> publishedReservation,

        @Convert(converter = CodesConverter.class) @Column(name = "social_objectives")
        Set<String> socialObjectives,

        @Convert(converter = CodesConverter.class) @Column(name = "strategic_kinds")
        Set<String> strategicKinds,

        @Column(name = "reserved_execution") @Nullable Boolean reservedExecution,
        @Column(name = "insertion_hours") @Nullable Integer insertionHours,
        Deadlines deadlines,
        LotTerms terms) {

    /** Replaces null by "unknown": the database returns null for a part without any value. */
    public LotContent {
        period = Objects.requireNonNullElse(period, ContractPeriod.UNKNOWN);
        deadlines = Objects.requireNonNullElse(deadlines, Deadlines.UNKNOWN);
        additionalCpvs = List.copyOf(additionalCpvs);
        places = List.copyOf(places);
        publishedReservation = Set.copyOf(publishedReservation);
        socialObjectives = Set.copyOf(socialObjectives);
        strategicKinds = Set.copyOf(strategicKinds);
    }

    /** The three deadlines of a bidder; a notice rarely contains all of them. */
    @Embeddable
    public record Deadlines(
            @AttributeOverride(name = "instant", column = @Column(name = "question_deadline_at"))
            @AttributeOverride(name = "offset", column = @Column(name = "question_deadline_offset"))
            @AttributeOverride(name = "zone", column = @Column(name = "question_deadline_zone"))
            @Nullable
            Deadline question,

            @AttributeOverride(name = "instant", column = @Column(name = "application_deadline_at"))
            @AttributeOverride(name = "offset", column = @Column(name = "application_deadline_offset"))
            @AttributeOverride(name = "zone", column = @Column(name = "application_deadline_zone"))
            @Nullable
            Deadline application,

            @AttributeOverride(name = "instant", column = @Column(name = "offer_deadline_at"))
            @AttributeOverride(name = "offset", column = @Column(name = "offer_deadline_offset"))
            @AttributeOverride(name = "zone", column = @Column(name = "offer_deadline_zone"))
            @Nullable
            Deadline offer) {

        public static final Deadlines UNKNOWN = new Deadlines(null, null, null);

        Deadlines replacing(Deadline published, Deadline certain) {
            return new Deadlines(
                    published.equals(question) ? certain : question,
                    published.equals(application) ? certain : application,
                    published.equals(offer) ? certain : offer);
        }

        /** Returns those whose published hour has two readings. */
        Stream<Deadline> withTwoReadings() {
            return Stream.of(
                            Optional.ofNullable(offer), Optional.ofNullable(application), Optional.ofNullable(question))
                    .flatMap(Optional::stream)
                    .filter(Deadline::hasTwoReadings);
        }

        /** Returns the dates by which bidders deposit something: a change of one of them moves their work. */
        Deadlines ofDeposits() {
            return new Deadlines(null, application, offer);
        }

        /**
         * Returns the deadline a consortium must meet next: the one for offers, or the one for applications where
         * offers are invited later.
         */
        public @Nullable Deadline binding() {
            return offer != null ? offer : application;
        }
    }

    /** Creates a lot typed in by hand, with the values that it must have. */
    public static LotContent of(String key, String title, @Nullable String cpv) {
        return new LotContent(
                key,
                title,
                cpv,
                List.of(),
                null,
                ContractPeriod.UNKNOWN,
                List.of(),
                Reservation.NONE,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                Deadlines.UNKNOWN,
                LotTerms.UNKNOWN);
    }

    public LotContent with(Deadlines moments) {
        return with(moments, terms);
    }

    public LotContent with(LotTerms said) {
        return with(deadlines, said);
    }

    private LotContent with(Deadlines moments, LotTerms said) {
        return new LotContent(
                key,
                title,
                cpv,
                additionalCpvs,
                estimatedValue,
                period,
                places,
                reservation,
                publishedReservation,
                socialObjectives,
                strategicKinds,
                reservedExecution,
                insertionHours,
                moments,
                said);
    }

    public static String sorted(Set<String> codes) {
        return String.join(" ", new TreeSet<>(codes));
    }
}
