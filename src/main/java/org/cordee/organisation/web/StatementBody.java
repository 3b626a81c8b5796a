package org.cordee.organisation.web;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cordee.organisation.Autonomy;
import org.cordee.organisation.PartnerEnterprise;
import org.cordee.organisation.ReservedAward;
import org.cordee.organisation.Siren;
import org.cordee.organisation.SizeFigures;
import org.cordee.organisation.Statement;
import org.cordee.organisation.StatementView;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The statement of an organisation about itself, as API clients read and write it. A field left out is not stated; an
 * empty list states that there are none.
 *
 * @param revision the revision that was read; must be sent back when writing, 0 before the first statement
 * @param publicOwnershipPct per cent of capital or votes that public bodies control
 * @param autonomyEvidence a text, compulsory where {@code commerciallyAutonomous} is true
 */
record StatementBody(
        @Nullable Integer revision,
        @Nullable BigDecimal publicOwnershipPct,
        @Nullable List<@NotNull PartnerBody> partnerEnterprises,
        @Nullable Boolean publicServiceMission,
        @Nullable List<@NotNull AwardBody> previousReservedAwards,
        @Nullable Boolean commerciallyAutonomous,
        @Nullable String autonomyEvidence) {

    /**
     * A partner enterprise in the sense of the size rules.
     *
     * @param sharePct per cent of capital or votes, the higher of the two
     */
    public record PartnerBody(
            @Nullable String name,
            @Nullable String siren,
            @Nullable BigDecimal sharePct,
            OrganisationBody.@Nullable Figures figures) {

        static PartnerBody of(PartnerEnterprise partner) {
            Siren siren = partner.siren();
            return new PartnerBody(
                    partner.name(),
                    siren == null ? null : siren.value(),
                    partner.share().value(),
                    OrganisationBody.Figures.of(partner.figures()));
        }

        PartnerEnterprise partner() {
            BigDecimal share = sharePct;
            if (name == null) {
                throw RuleViolation.of("name", "organisation.required");
            }
            if (share == null) {
                throw RuleViolation.of("sharePct", "organisation.required");
            }
            SizeFigures size = RuleViolation.inPart("figures", () -> OrganisationBody.Figures.read(figures));
            return new PartnerEnterprise(
                    name,
                    siren == null ? null : new Siren(siren),
                    RuleViolation.inField("sharePct", () -> new Percentage(share)),
                    size);
        }
    }

    /**
     * A reserved contract that the organisation won.
     *
     * @param buyer its registration number as in notices
     */
    public record AwardBody(
            @Nullable String buyer, @Nullable LocalDate on) {

        static AwardBody of(ReservedAward award) {
            return new AwardBody(award.buyer(), award.on());
        }

        ReservedAward award() {
            if (on == null) {
                throw RuleViolation.of("on", "organisation.required");
            }
            return new ReservedAward(buyer, on);
        }
    }

    static StatementBody of(StatementView view) {
        Statement said = view.statement();
        Percentage owned = said.publicOwnership();
        List<PartnerEnterprise> partners = said.partners();
        List<ReservedAward> awards = said.reservedAwards();
        Autonomy autonomy = said.autonomy();
        return new StatementBody(
                view.revision(),
                owned == null ? null : owned.value(),
                partners == null ? null : partners.stream().map(PartnerBody::of).toList(),
                said.publicServiceMission(),
                awards == null ? null : awards.stream().map(AwardBody::of).toList(),
                autonomy == null ? null : autonomy.autonomous(),
                autonomy == null ? null : autonomy.evidence());
    }

    int requireRevision() {
        if (revision == null) {
            throw RuleViolation.of("revision", "organisation.version-missing");
        }
        return revision;
    }

    Statement statement() {
        BigDecimal owned = publicOwnershipPct;
        return new Statement(
                owned == null ? null : RuleViolation.inField("publicOwnershipPct", () -> new Percentage(owned)),
                partners(),
                publicServiceMission,
                awards(),
                commerciallyAutonomous == null ? null : new Autonomy(commerciallyAutonomous, autonomyEvidence));
    }

    private @Nullable List<PartnerEnterprise> partners() {
        if (partnerEnterprises == null) {
            return null;
        }
        List<PartnerEnterprise> partners = new ArrayList<>();
        for (PartnerBody body : partnerEnterprises) {
            partners.add(RuleViolation.inPart("partnerEnterprises[" + partners.size() + "]", body::partner));
        }
        return partners;
    }

    private @Nullable List<ReservedAward> awards() {
        if (previousReservedAwards == null) {
            return null;
        }
        List<ReservedAward> awards = new ArrayList<>();
        for (AwardBody body : previousReservedAwards) {
            awards.add(RuleViolation.inPart("previousReservedAwards[" + awards.size() + "]", body::award));
        }
        return awards;
    }
}
