package org.cordee.organisation.web;

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
import org.cordee.shared.Percentage;
import org.cordee.shared.PickedInput;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Reads the form of a statement; a refused value is noted beside its field, and reading continues. */
final class StatementReader {

    private final StatementForm form;
    private final TypedFields fields;

    StatementReader(StatementForm form, BindingResult errors) {
        this.form = form;
        this.fields = new TypedFields(errors);
    }

    /** Returns the statement, or null when a value was refused. */
    @Nullable
    Statement statement() {
        form.dropEmptyLines();
        Percentage owned = fields.percentage("publicOwnershipPct", form.publicOwnershipPct);
        List<PartnerEnterprise> partners = partners();
        List<ReservedAward> awards = awards();
        Autonomy autonomy = form.autonomous.isEmpty()
                ? null
                : fields.read("autonomyEvidence", () -> new Autonomy(isYes(form.autonomous), form.autonomyEvidence));
        if (fields.hasErrors()) {
            return null;
        }
        return fields.read(
                "partnersSaid",
                () -> new Statement(
                        owned,
                        partners,
                        form.publicServiceMission.isEmpty() ? null : (Boolean) isYes(form.publicServiceMission),
                        awards,
                        autonomy));
    }

    private static boolean isYes(String answer) {
        return answer.equals(StatementForm.YES);
    }

    private @Nullable List<PartnerEnterprise> partners() {
        List<PartnerEnterprise> read = new ArrayList<>();
        for (int at = 0; at < form.partners.size(); at++) {
            PartnerEnterprise partner = partner("partners[" + at + "].", form.partners.get(at));
            if (partner != null) {
                read.add(partner);
            }
        }
        return said("partnersSaid", form.partnersSaid, form.partners.size()) ? read : null;
    }

    private @Nullable PartnerEnterprise partner(String path, StatementForm.PartnerLine line) {
        String written = PickedInput.last(line.siren);
        Siren siren = written.isEmpty() ? null : fields.read(path + "siren", () -> new Siren(written));
        Percentage share = fields.percentage(path + "share", line.share);
        BigDecimal headcount = fields.decimal(path + "headcount", line.headcount);
        BigDecimal turnover = fields.decimal(path + "turnover", line.turnover);
        BigDecimal balance = fields.decimal(path + "balance", line.balance);
        SizeFigures figures = fields.read(path + "headcount", () -> new SizeFigures(headcount, turnover, balance));
        if (share == null || figures == null) {
            if (line.share.isBlank()) {
                fields.refuse(path + "share", "organisation.partner.share-missing");
            }
            return null;
        }
        String field = line.name.isBlank() ? "name" : "share";
        return fields.read(path + field, () -> new PartnerEnterprise(line.name, siren, share, figures));
    }

    private @Nullable List<ReservedAward> awards() {
        List<ReservedAward> read = new ArrayList<>();
        for (int at = 0; at < form.awards.size(); at++) {
            StatementForm.AwardLine line = form.awards.get(at);
            String path = "awards[" + at + "].on";
            LocalDate day = fields.day(path, line.on);
            ReservedAward award = day == null ? null : fields.read(path, () -> new ReservedAward(line.buyer, day));
            if (line.on.isBlank()) {
                fields.refuse(path, "organisation.award.day-missing");
            }
            if (award != null) {
                read.add(award);
            }
        }
        return said("awardsSaid", form.awardsSaid, form.awards.size()) ? read : null;
    }

    /**
     * Tells if the user has answered; a filled line counts as the answer "there are some".
     *
     * @return whether anything is stated
     */
    private boolean said(String field, String answer, int lines) {
        if (answer.equals(StatementForm.NONE) && lines > 0) {
            fields.refuse(field, "organisation.statement.none-and-some");
        }
        if (answer.equals(StatementForm.SOME) && lines == 0) {
            fields.refuse(field, "organisation.statement.some-unsaid");
        }
        return !answer.isEmpty() || lines > 0;
    }
}
