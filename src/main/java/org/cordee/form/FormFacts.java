package org.cordee.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.law.casefile.LiabilityForm;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one consortium from which all its forms are filled, read once, so that two forms cannot differ. A text
 * that is not known is empty, any other value that is not known is null.
 *
 * @param lots the lots that the consortium bids for, in their order
 * @param members one for each organisation, the lead first
 * @param subcontracts in the order of the members
 * @param confirmed true once a person of the lead has confirmed what the forms state
 */
public record FormFacts(
        Tender tender,
        Grouping grouping,
        List<Lot> lots,
        List<Member> members,
        List<Subcontract> subcontracts,
        boolean confirmed) {

    public FormFacts {
        lots = List.copyOf(lots);
        members = List.copyOf(members);
        subcontracts = List.copyOf(subcontracts);
    }

    /**
     * The consultation.
     *
     * @param assignmentContact the person at the buyer who informs about the assignment of claims
     * @param allotted false for a contract without lots
     * @param works true for a contract of works
     * @param lotsOfAll the number of lots of the whole consultation
     */
    public record Tender(
            String buyer,
            String title,
            String reference,
            String assignmentContact,
            boolean allotted,
            boolean works,
            int lotsOfAll) {}

    /**
     * The consortium.
     *
     * @param singleAccount whether the buyer pays into one account for all members; null before the agreement
     * @param mandate the powers that every other member has given to the lead
     */
    public record Grouping(
            String name, LiabilityForm form, @Nullable Boolean singleAccount, Mandate mandate) {

        boolean isJoint() {
            return form != LiabilityForm.SEVERAL;
        }
    }

    /**
     * The powers given to the lead.
     *
     * @param sign true when each other member lets the lead sign the offer, represent it and coordinate
     * @param amend true when each other member also lets the lead sign later changes of the contract
     */
    public record Mandate(boolean sign, boolean amend) {

        public static final Mandate NONE = new Mandate(false, false);
    }

    /**
     * One lot.
     *
     * @param number as people say it
     * @param reserved true for a lot that is reserved for certain enterprises
     * @param months the duration of the contract, in months
     * @param vat the rate of the tax on the offer
     */
    public record Lot(
            UUID id,
            String number,
            String title,
            boolean reserved,
            @Nullable Integer months,
            @Nullable Percentage vat) {}

    /**
     * Name, places and numbers of an enterprise, as forms ask for them.
     *
     * @param headOffice the address of the head office where it differs from the establishment
     * @param siret fourteen digits without spaces; empty for an enterprise abroad
     * @param foreignNumber the number in its register abroad
     */
    public record Identity(
            String legalName,
            String tradeName,
            String address,
            String headOffice,
            String email,
            String phone,
            String siret,
            String foreignNumber) {}

    /**
     * The status of an enterprise.
     *
     * @param registerNumber of the national register, usually the SIREN
     * @param sme whether it is an SME (recommendation of 6 May 2003) or a craft enterprise
     * @param convention number of the convention or approval of the State
     */
    public record Standing(
            String legalForm,
            String registerNumber,
            @Nullable Boolean sme,
            InsertionKind kind,
            String convention,
            boolean socialEconomy) {}

    /**
     * The turnover of one financial year.
     *
     * @param inField the part of it that was made in the field of the contract
     */
    public record Turnover(
            LocalDate from,
            LocalDate to,
            Amount amount,
            @Nullable Percentage inField) {}

    /**
     * The capacities of a member.
     *
     * @param insurances the policies, or the names of the files that prove them
     * @param decennial true when the ten-year liability of works is insured
     * @param means staff, machines and references, or the names of the files that prove them
     * @param authorisations what the activity requires, for example an approval
     * @param proofs address and access of proofs that the buyer finds online (R2143-13)
     */
    public record Capacities(
            String insurances, @Nullable Boolean decennial, String means, String authorisations, String proofs) {}

    /** A bank account to which the buyer pays. */
    public record Account(String holder, String bank, String iban) {

        /** Omits the number, because this text may be logged. */
        @Override
        public String toString() {
            return "Account";
        }
    }

    /**
     * The declaration on honour that a member made itself.
     *
     * @param noGround true when it declares that no exclusion ground applies to it
     */
    public record Declaration(LocalDate on, boolean noGround) {}

    /**
     * The part of a member in one lot.
     *
     * @param identity of the establishment that does the work
     * @param work a short description
     */
    public record Part(
            UUID lotId,
            Identity identity,
            String work,
            @Nullable Percentage share,
            @Nullable Amount amount) {}

    /** An operator on whose capacities a member relies in one lot, and the proof that it will provide them. */
    public record Relied(UUID lotId, Identity identity, String capacity, String commitment) {}

    /**
     * One member of the consortium; a candidate alone is its only member.
     *
     * @param turnovers of the last three financial years, the latest first
     * @param createdOn the day on which it was created or began its activity
     * @param declaration null before it made one
     */
    public record Member(
            UUID organisationId,
            boolean lead,
            Identity identity,
            Standing standing,
            List<Turnover> turnovers,
            @Nullable LocalDate createdOn,
            Capacities capacities,
            List<Account> accounts,
            @Nullable Declaration declaration,
            List<Part> parts,
            List<Relied> relied) {

        public Member {
            turnovers = List.copyOf(turnovers);
            accounts = List.copyOf(accounts);
            parts = List.copyOf(parts);
            relied = List.copyOf(relied);
        }

        Optional<Part> part(UUID lotId) {
            return parts.stream().filter(part -> part.lotId().equals(lotId)).findFirst();
        }
    }

    /**
     * One subcontract declared with the offer.
     *
     * @param memberId the organisation that subcontracts
     * @param above the name of the subcontractor that passes its work on; empty for the first rank
     * @param net the maximum price without tax
     * @param vat the tax in words
     * @param gross the maximum price with tax; null when no tax is added or the tax is not known
     * @param guaranteed whether a second rank has a bond or a delegation of payment (L2193-14)
     * @param capacities that the member invokes; empty for none
     */
    public record Subcontract(
            UUID memberId,
            UUID lotId,
            Identity identity,
            Standing standing,
            String above,
            String nature,
            Amount net,
            String vat,
            @Nullable Amount gross,
            String variation,
            @Nullable Boolean direct,
            @Nullable Boolean guaranteed,
            @Nullable Integer months,
            String capacities) {

        boolean isOfSecondRank() {
            return !above.isEmpty();
        }
    }

    public boolean isAlone() {
        return members.size() == 1;
    }

    Member lead() {
        return members.stream()
                .filter(Member::lead)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(grouping.name() + " has no lead"));
    }

    Member member(@Nullable UUID organisationId) {
        return members.stream()
                .filter(member -> member.organisationId().equals(organisationId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no member " + organisationId));
    }

    Lot lot(@Nullable UUID lotId) {
        return lots.stream()
                .filter(lot -> lot.id().equals(lotId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no bid for lot " + lotId));
    }

    /** Returns the members that work in a lot, with the lead first. */
    List<Member> membersOf(Lot lot) {
        return members.stream()
                .filter(member -> member.part(lot.id()).isPresent())
                .toList();
    }

    /** Returns the price of a lot: the sum of all parts; null while one of them is not known. */
    @Nullable
    Amount total(Lot lot) {
        List<@Nullable Amount> amounts = membersOf(lot).stream()
                .flatMap(member -> member.part(lot.id()).stream())
                .<@Nullable Amount>map(Part::amount)
                .toList();
        return amounts.isEmpty() || amounts.stream().anyMatch(Objects::isNull)
                ? null
                : Amount.sum(amounts.stream().flatMap(Stream::ofNullable).toList());
    }

    /** Omits the facts, because this text may be logged. */
    @Override
    public String toString() {
        return "FormFacts[" + grouping.name() + "]";
    }
}
