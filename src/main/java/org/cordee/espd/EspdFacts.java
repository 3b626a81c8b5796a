package org.cordee.espd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordee.espd.AnswerValue.CurrencyAmount;
import org.cordee.espd.EspdOperator.OperatorRole;
import org.cordee.espd.EspdOperator.OperatorSize;
import org.cordee.espd.EspdOperator.Representative;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one operator that answer a request. They are stated once; what is null or missing is not known and stays
 * open in the response. A list without entries means that there are none, where its sentence says so.
 *
 * @param identity name, SIRET, address and contact
 * @param size null when it is not known
 * @param representatives the persons who may bind the operator
 * @param grouping null for an operator that is not in a consortium
 * @param lots the lots tendered for, as the request names them; empty for all lots of the request
 * @param reliedFor for an operator that is relied upon the codes of the criteria that it serves; empty for all
 * @param declaration null before the operator has declared on its honour
 * @param grounds what the operator states about single exclusion grounds
 * @param capacities what the operator states about single selection criteria
 * @param economy turnover, staff and insurance
 * @param registrations in registers of professions and of commerce
 * @param references the contracts to show
 * @param reliedUpon the operators on whose capacities it relies; none when it is empty
 * @param subcontractors on whose capacities it does not rely; none when it is empty
 * @param sheltered null when it is not known
 * @param officialList null when it is not known
 * @param evidence what is available online; nothing when it is empty
 */
public record EspdFacts(
        EspdParty identity,
        OperatorRole role,
        @Nullable OperatorSize size,
        List<Representative> representatives,
        @Nullable GroupingFacts grouping,
        List<String> lots,
        Set<String> reliedFor,
        @Nullable DeclarationFacts declaration,
        List<GroundFact> grounds,
        List<CapacityFact> capacities,
        EconomyFacts economy,
        List<RegistrationFact> registrations,
        List<ReferenceFact> references,
        List<OtherOperator> reliedUpon,
        List<OtherOperator> subcontractors,
        @Nullable ShelteredFacts sheltered,
        @Nullable OfficialListFacts officialList,
        List<EvidenceFact> evidence) {

    public EspdFacts {
        representatives = List.copyOf(representatives);
        lots = List.copyOf(lots);
        reliedFor = Set.copyOf(reliedFor);
        grounds = List.copyOf(grounds);
        capacities = List.copyOf(capacities);
        registrations = List.copyOf(registrations);
        references = List.copyOf(references);
        reliedUpon = List.copyOf(reliedUpon);
        subcontractors = List.copyOf(subcontractors);
        evidence = List.copyOf(evidence);
        if (identity.name() == null
                || identity.name().isBlank()
                || identity.ids().isEmpty()) {
            throw RuleViolation.of("identity", "espd.facts.identity");
        }
        String country = identity.address() == null ? null : identity.address().country();
        if (country == null || !CodeList.COUNTRY.has(country)) {
            throw RuleViolation.of("identity.address.country", "espd.facts.country", country == null ? "" : country);
        }
        if (role.isInConsortium() && grouping == null) {
            throw RuleViolation.of("grouping", "espd.facts.grouping");
        }
    }

    /**
     * The consortium of the operator.
     *
     * @param name the same in the response of each member
     * @param others the other members
     */
    public record GroupingFacts(String name, List<OtherOperator> others) {

        public GroupingFacts {
            others = List.copyOf(others);
        }
    }

    /**
     * Another operator.
     *
     * @param serves the codes of the selection criteria for which it is relied upon; empty for all
     */
    public record OtherOperator(String name, EspdId id, Set<String> serves) {

        public OtherOperator {
            serves = Set.copyOf(serves);
        }

        boolean serves(String code) {
            return serves.isEmpty() || serves.contains(code);
        }
    }

    /**
     * The declaration on honour under French law (R2143-3).
     *
     * @param articles of the grounds that apply, as L2141-9; none applies when it is empty
     */
    public record DeclarationFacts(LocalDate on, Set<String> articles) {

        public DeclarationFacts {
            articles = Set.copyOf(articles);
        }
    }

    /**
     * The answer to one exclusion ground of the ESPD.
     *
     * @param code of the criterion, as {@code envir-law}
     * @param explanation what happened, when it applies
     * @param measures that show the reliability of the operator again, when it took any
     */
    public record GroundFact(
            String code,
            boolean applies,
            @Nullable String explanation,
            @Nullable String measures) {}

    /**
     * The answer to one selection criterion.
     *
     * @param code of the criterion, as {@code tech-equip}
     * @param alone true when the operator fulfils it by itself
     * @param answer to the yes or no of the criterion
     * @param description to its question for a description
     */
    public record CapacityFact(
            String code,
            @Nullable Boolean alone,
            @Nullable Boolean answer,
            @Nullable String description) {}

    /**
     * The figures of the operator.
     *
     * @param turnover general, one entry per financial year, in any order
     * @param specificTurnover in the field of the contract, one entry per financial year
     * @param startedOn when it was set up or began to trade
     * @param employees the number of persons
     * @param insurance the sum insured by its professional liability insurance
     */
    public record EconomyFacts(
            List<YearTurnover> turnover,
            List<YearTurnover> specificTurnover,
            @Nullable LocalDate startedOn,
            @Nullable Integer employees,
            List<YearStaff> staff,
            @Nullable CurrencyAmount insurance) {

        /** The facts of an operator of which no figure is known. */
        public static final EconomyFacts UNKNOWN = new EconomyFacts(List.of(), List.of(), null, null, List.of(), null);

        public EconomyFacts {
            turnover = List.copyOf(turnover);
            specificTurnover = List.copyOf(specificTurnover);
            staff = List.copyOf(staff);
        }
    }

    /** The turnover of one financial year, without VAT. */
    public record YearTurnover(LocalDate start, LocalDate end, CurrencyAmount amount) {}

    /**
     * The staff of one year.
     *
     * @param persons on average
     * @param managers of them with managerial duties; null when it is not known
     */
    public record YearStaff(int year, int persons, @Nullable Integer managers) {}

    /**
     * The entry in a register.
     *
     * @param professional true for a register of a profession, false for a trade register
     */
    public record RegistrationFact(boolean professional, String number) {}

    /** The nature of a contract. */
    public enum ReferenceNature {
        WORKS,
        SUPPLIES,
        SERVICES
    }

    /**
     * A contract that the operator performed.
     *
     * @param total the value of the whole contract
     * @param own the value of the operator's part
     * @param activity what the operator did in it
     * @param confidential true when the client does not want it to be published
     */
    public record ReferenceFact(
            ReferenceNature nature,
            String description,
            @Nullable CurrencyAmount total,
            @Nullable CurrencyAmount own,
            @Nullable String activity,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            boolean confidential,
            @Nullable String client,
            @Nullable String contact,
            @Nullable String email,
            @Nullable String telephone) {}

    /**
     * The statement for a reserved contract.
     *
     * @param sheltered true for a sheltered workshop, a social business, or work in sheltered employment programmes
     * @param share of disabled or disadvantaged workers, 0.55 for 55 %
     */
    public record ShelteredFacts(
            boolean sheltered,
            @Nullable BigDecimal share,
            @Nullable String category) {}

    /**
     * The entry in an official list of approved operators.
     *
     * @param exists true when the country of the operator has such a list
     * @param entry null when the operator is not registered on it
     * @param taxCertificate true when an operator that is not registered can show its payment of taxes and
     * contributions
     */
    public record OfficialListFacts(
            boolean exists,
            @Nullable OfficialEntry entry,
            @Nullable Boolean taxCertificate) {}

    /**
     * The registration itself.
     *
     * @param name of the list, with the number of the registration
     * @param coversAll true when it covers all selection criteria
     */
    public record OfficialEntry(
            String name, @Nullable String url, @Nullable String references, boolean coversAll) {}

    /**
     * A piece of evidence that the buyer may read online.
     *
     * @param id unique in the response
     * @param codes of the criteria that it proves
     */
    public record EvidenceFact(
            String id,
            Set<String> codes,
            @Nullable String reference,
            String url,
            @Nullable String issuer,
            boolean confidential) {

        public EvidenceFact {
            codes = Set.copyOf(codes);
        }
    }

    Optional<CapacityFact> capacity(String code) {
        return capacities.stream().filter(fact -> fact.code().equals(code)).findFirst();
    }

    Optional<GroundFact> ground(String code) {
        return grounds.stream().filter(fact -> fact.code().equals(code)).findFirst();
    }

    List<String> evidenceOf(String code) {
        return evidence.stream()
                .filter(fact -> fact.codes().contains(code))
                .map(EvidenceFact::id)
                .toList();
    }

    /** Omits the facts, because this text may be logged. */
    @Override
    public String toString() {
        return "EspdFacts[" + role + "]";
    }
}
