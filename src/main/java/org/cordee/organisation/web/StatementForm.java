package org.cordee.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cordee.organisation.Autonomy;
import org.cordee.organisation.PartnerEnterprise;
import org.cordee.organisation.ReservedAward;
import org.cordee.organisation.Statement;
import org.cordee.organisation.StatementView;
import org.cordee.shared.PickedInput;
import org.jspecify.annotations.Nullable;

/** The statement of an organisation as a user types it; each table ends with empty lines for more entries. */
class StatementForm {

    static final String NONE = "none";
    static final String SOME = "some";
    static final String YES = "yes";

    private static final int SPARE_PARTNERS = 2;
    private static final int SPARE_AWARDS = 1;

    public int revision;
    public String publicOwnershipPct = "";
    public String partnersSaid = "";
    public List<PartnerLine> partners = new ArrayList<>();
    public String publicServiceMission = "";
    public String awardsSaid = "";
    public List<AwardLine> awards = new ArrayList<>();
    public String autonomous = "";
    public String autonomyEvidence = "";

    /** One partner enterprise in the form. */
    public static class PartnerLine {
        public String name = "";
        public String siren = "";
        public String share = "";
        public String headcount = "";
        public String turnover = "";
        public String balance = "";

        boolean isEmpty() {
            return (name + PickedInput.last(siren) + share + headcount + turnover + balance).isBlank();
        }

        private static PartnerLine of(PartnerEnterprise partner) {
            PartnerLine line = new PartnerLine();
            line.name = partner.name();
            line.siren = Objects.toString(partner.siren(), "");
            line.share = TypedFields.written(partner.share().value());
            line.headcount = TypedFields.written(partner.figures().headcount());
            line.turnover = TypedFields.written(partner.figures().turnover());
            line.balance = TypedFields.written(partner.figures().balance());
            return line;
        }
    }

    /** One won reserved contract in the form. */
    public static class AwardLine {
        public String buyer = "";
        public String on = "";

        boolean isEmpty() {
            return (buyer + on).isBlank();
        }

        private static AwardLine of(ReservedAward award) {
            AwardLine line = new AwardLine();
            line.buyer = Objects.toString(award.buyer(), "");
            line.on = award.on().toString();
            return line;
        }
    }

    void show(StatementView view) {
        Statement said = view.statement();
        revision = view.revision();
        publicOwnershipPct = said.publicOwnership() == null
                ? ""
                : TypedFields.written(said.publicOwnership().value());
        List<PartnerEnterprise> known = said.partners();
        partnersSaid = said(known);
        partners = new ArrayList<>();
        if (known != null) {
            known.forEach(partner -> partners.add(PartnerLine.of(partner)));
        }
        publicServiceMission = said(said.publicServiceMission());
        List<ReservedAward> won = said.reservedAwards();
        awardsSaid = said(won);
        awards = new ArrayList<>();
        if (won != null) {
            won.forEach(award -> awards.add(AwardLine.of(award)));
        }
        Autonomy autonomy = said.autonomy();
        autonomous = said(autonomy == null ? null : autonomy.autonomous());
        autonomyEvidence = autonomy == null ? "" : Objects.toString(autonomy.evidence(), "");
    }

    /** Adds empty lines, so that there is always room for one more entry. */
    void addEmptyLines() {
        for (int at = 0; at < SPARE_PARTNERS; at++) {
            partners.add(new PartnerLine());
        }
        for (int at = 0; at < SPARE_AWARDS; at++) {
            awards.add(new AwardLine());
        }
    }

    /** Removes empty lines at any position, because they state nothing. */
    void dropEmptyLines() {
        partners.removeIf(PartnerLine::isEmpty);
        awards.removeIf(AwardLine::isEmpty);
    }

    private static String said(@Nullable List<?> lines) {
        if (lines == null) {
            return "";
        }
        return lines.isEmpty() ? NONE : SOME;
    }

    private static String said(@Nullable Boolean answer) {
        if (answer == null) {
            return "";
        }
        return answer ? YES : "no";
    }
}
