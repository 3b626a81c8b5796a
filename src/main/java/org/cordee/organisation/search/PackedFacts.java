package org.cordee.organisation.search;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.EnterpriseSize;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationKind;
import org.cordee.organisation.Vocation;
import org.cordee.organisation.search.IndexedOrganisation.IndexedEstablishment;
import org.cordee.organisation.search.SearchCriteria.Label;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an establishment that filters and counts read, packed into three numbers of the index: counting a
 * million results then reads one number for most of them. Days are stored, so that the kinds are computed for the day
 * of the search: a convention expires without a change in the directory.
 *
 * @param facts enumerations and yes-or-no values
 * @param convention the first and the last day of the convention, 0 when there is none
 * @param proofs the days of the ESS mention and of the ESUS accreditation, 0 when there are none
 */
record PackedFacts(long facts, long convention, long proofs) {

    private static final int FORM = 3;
    private static final int VOCATION = 7;
    private static final int INSERTION = 9;
    private static final int OPEN = 13;
    private static final long SOCIAL_ECONOMY = 1L << 15;
    private static final long DATED_CONVENTION = 1L << 16;
    private static final long PROOFS = 1L << 17;
    private static final long APPROXIMATE = 1L << 18;
    private static final long THEMES = 1L << 19;
    private static final int DEPARTMENT = 20;

    private static final int DAY_BITS = 16;
    private static final int LAST_DAY = (1 << DAY_BITS) - 1;

    private static final EnterpriseSize[] SIZES = EnterpriseSize.values();
    private static final LegalForm[] FORMS = LegalForm.values();
    private static final InsertionKind[] INSERTIONS = InsertionKind.values();
    private static final int[] KIND_OF_FORM = kindsOfForms();
    private static final int[] KIND_OF_INSERTION = kindsOfInsertion();
    private static final int ESUS = bit(OrganisationKind.ESUS);
    private static final int MENTION = bit(OrganisationKind.ESS);

    /** Packs the facts of an organisation and of one of its establishments; null for an organisation without any. */
    static PackedFacts of(IndexedOrganisation organisation, @Nullable IndexedEstablishment place, boolean approximate) {
        InsertionKind kind = place == null ? InsertionKind.NONE : place.kind();
        long facts = organisation.size().ordinal()
                | (long) organisation.form().ordinal() << FORM
                | (long) organisation.vocation().ordinal() << VOCATION
                | (long) kind.ordinal() << INSERTION
                | (organisation.open() == null ? 0L : organisation.open() ? 1L : 2L) << OPEN
                | (long) Areas.departmentNumber(place == null ? null : place.department()) << DEPARTMENT;
        facts |= organisation.socialEconomy() ? SOCIAL_ECONOMY : 0;
        facts |= approximate ? APPROXIMATE : 0;
        facts |= organisation.themes().isEmpty() ? 0 : THEMES;
        long convention = 0;
        if (place != null
                && kind.needsConvention()
                && (place.conventionFrom() != null || place.conventionTo() != null)) {
            facts |= DATED_CONVENTION;
            convention = first(place.conventionFrom()) | last(place.conventionTo()) << DAY_BITS;
        }
        boolean esus = organisation.esusFrom() != null || organisation.esusTo() != null;
        long proofs = 0;
        if (esus || organisation.mentionSince() != null) {
            facts |= PROOFS;
            proofs = (organisation.mentionSince() == null ? LAST_DAY : first(organisation.mentionSince()))
                    | (esus ? first(organisation.esusFrom()) : LAST_DAY) << DAY_BITS
                    | (esus ? last(organisation.esusTo()) : 0) << 2 * DAY_BITS;
        }
        return new PackedFacts(facts, convention, proofs);
    }

    static boolean hasDatedConvention(long facts) {
        return (facts & DATED_CONVENTION) != 0;
    }

    static boolean hasProofs(long facts) {
        return (facts & PROOFS) != 0;
    }

    static boolean hasThemes(long facts) {
        return (facts & THEMES) != 0;
    }

    /** Tells whether the point in the index is the seat of the département, because no position is recorded. */
    static boolean isApproximate(long facts) {
        return (facts & APPROXIMATE) != 0;
    }

    static boolean isOpen(long facts) {
        return (facts >> OPEN & 3) == 1;
    }

    static @Nullable Boolean open(long facts) {
        long open = facts >> OPEN & 3;
        return open == 0 ? null : open == 1;
    }

    static Vocation vocation(long facts) {
        return Vocation.values()[(int) (facts >> VOCATION & 3)];
    }

    static LegalForm form(long facts) {
        return FORMS[(int) (facts >> FORM & 15)];
    }

    /** Returns the recorded kind of insertion or disability employment, whether it is proven today or not. */
    static InsertionKind insertion(long facts) {
        return INSERTIONS[(int) (facts >> INSERTION & 15)];
    }

    static int departmentNumber(long facts) {
        return (int) (facts >> DEPARTMENT & 0xff);
    }

    static int size(long facts) {
        return (int) (facts & 7);
    }

    /**
     * Returns the kinds on a day as bits by the number of {@link OrganisationKind}, without the sizes: the same answer
     * as the directory computes from the organisation itself.
     */
    static int kinds(long facts, long convention, long proofs, int day) {
        int form = (int) (facts >> FORM & 15);
        int kinds = KIND_OF_FORM[form];
        int insertion = (int) (facts >> INSERTION & 15);
        if (insertion != 0
                && (!INSERTIONS[insertion].needsConvention()
                        || (hasDatedConvention(facts)
                                && day >= (convention & LAST_DAY)
                                && day <= (convention >> DAY_BITS & LAST_DAY)))) {
            kinds |= KIND_OF_INSERTION[insertion];
        }
        if (hasProofs(facts)) {
            if (hasEsus(proofs, day)) {
                kinds |= ESUS;
            }
            if (day >= (proofs & LAST_DAY) && !FORMS[form].isSocialEconomy() && FORMS[form] != LegalForm.PUBLIC_LAW) {
                kinds |= MENTION;
            }
        }
        return kinds;
    }

    /**
     * Tells whether the organisation belongs to the social and solidarity economy on a day: by its form, its mention,
     * its ESUS accreditation (law 2014-856, articles 1 and 2) or the register's own flag.
     */
    static boolean isSocialEconomy(long facts, int kinds) {
        LegalForm form = form(facts);
        return form != LegalForm.PUBLIC_LAW
                && (form.isSocialEconomy() || (kinds & (ESUS | MENTION)) != 0 || (facts & SOCIAL_ECONOMY) != 0);
    }

    /** Returns the labels on a day as bits by the number of {@link Label}. */
    static int labels(long facts, long convention, long proofs, int kinds, int day) {
        int labels = 0;
        int end = LAST_DAY;
        if (hasConvention(facts, kinds)) {
            labels |= bit(insertion(facts).isDisability() ? Label.ADAPTED : Label.CONVENTION);
            end = lastDay(convention, DAY_BITS);
        }
        if ((kinds & ESUS) != 0) {
            labels |= bit(Label.ESUS);
            end = Math.min(end, lastDay(proofs, 2 * DAY_BITS));
        }
        return end - day <= SearchCriteria.ENDING_DAYS ? labels | bit(Label.ENDING) : labels;
    }

    /** Returns the last day of the convention of today; null without one, and for one without an end. */
    static @Nullable LocalDate conventionEnd(long facts, long convention, int kinds) {
        return hasConvention(facts, kinds) ? end(lastDay(convention, DAY_BITS)) : null;
    }

    /** Returns the last day of the ESUS accreditation of today; null without one, and for one without an end. */
    static @Nullable LocalDate esusEnd(long proofs, int kinds) {
        return (kinds & ESUS) != 0 ? end(lastDay(proofs, 2 * DAY_BITS)) : null;
    }

    private static @Nullable LocalDate end(int lastDay) {
        return lastDay == LAST_DAY ? null : LocalDate.ofEpochDay(lastDay);
    }

    private static int lastDay(long packed, int shift) {
        return (int) (packed >> shift & LAST_DAY);
    }

    private static int bit(Label label) {
        return 1 << label.ordinal();
    }

    /** Tells whether the kinds are proven by a convention of today, as those of insertion and disability. */
    private static boolean hasConvention(long facts, int kinds) {
        int insertion = (int) (facts >> INSERTION & 15);
        return hasDatedConvention(facts) && (kinds & KIND_OF_INSERTION[insertion]) != 0;
    }

    /** Returns the kinds as a set, with the kind of its size. */
    static Set<OrganisationKind> set(long facts, int kinds) {
        Set<OrganisationKind> set = EnumSet.noneOf(OrganisationKind.class);
        for (OrganisationKind kind : OrganisationKind.values()) {
            if ((kinds & bit(kind)) != 0) {
                set.add(kind);
            }
        }
        switch (SIZES[size(facts)]) {
            case MICRO -> set.add(OrganisationKind.TPE);
            case PME -> set.add(OrganisationKind.PME);
            case ETI -> set.add(OrganisationKind.ETI);
            case GE -> set.add(OrganisationKind.GE);
            case UNKNOWN -> {}
        }
        return set;
    }

    static int bit(OrganisationKind kind) {
        return 1 << kind.ordinal();
    }

    /** Returns a day as it is stored: days since 1970, within sixteen bits. */
    static int day(LocalDate day) {
        return (int) Math.max(1, Math.min(LAST_DAY - 1, day.toEpochDay()));
    }

    private static boolean hasEsus(long proofs, int day) {
        return day >= (proofs >> DAY_BITS & LAST_DAY) && day <= (proofs >> 2 * DAY_BITS & LAST_DAY);
    }

    private static long first(@Nullable LocalDate from) {
        return from == null ? 0 : day(from);
    }

    private static long last(@Nullable LocalDate to) {
        return to == null ? LAST_DAY : day(to);
    }

    private static int[] kindsOfForms() {
        int[] kinds = new int[FORMS.length];
        kinds[LegalForm.SCOP.ordinal()] = bit(OrganisationKind.SCOP);
        kinds[LegalForm.SCIC.ordinal()] = bit(OrganisationKind.SCIC);
        kinds[LegalForm.COOPERATIVE.ordinal()] = bit(OrganisationKind.COOP);
        kinds[LegalForm.ASSOCIATION.ordinal()] = bit(OrganisationKind.ASSO);
        kinds[LegalForm.MUTUAL.ordinal()] = bit(OrganisationKind.MUT);
        kinds[LegalForm.FOUNDATION.ordinal()] = bit(OrganisationKind.FOND);
        return kinds;
    }

    private static int[] kindsOfInsertion() {
        int[] kinds = new int[INSERTIONS.length];
        for (InsertionKind kind : INSERTIONS) {
            kinds[kind.ordinal()] = kind == InsertionKind.NONE ? 0 : bit(OrganisationKind.of(kind));
        }
        return kinds;
    }
}
