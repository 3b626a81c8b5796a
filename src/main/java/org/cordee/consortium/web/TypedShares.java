package org.cordee.consortium.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cordee.consortium.AgreedLot;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.Workspace.MemberLine;
import org.cordee.consortium.share.LotShares;
import org.cordee.consortium.share.ShareSplit;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads what the lead typed into a table for each lot; what cannot be a figure is said beside its field, all at once. */
record TypedShares(SharesForm form, Errors errors) {

    /** Only to be used when the form is without errors afterwards. */
    List<LotShares> of(Workspace space) {
        List<LotShares> tables = new ArrayList<>();
        for (AgreedLot lot : space.lots()) {
            List<MemberLine> members = space.membersOf(lot.lotId());
            Amount total =
                    figure("totals[%s]", lot.lotId(), form.getTotals().get(lot.lotId()), Amount::new, Amount.ZERO);
            List<ShareSplit.Wanted> wanted = members.stream().map(this::wanted).toList();
            if (!errors.hasErrors()) {
                tables.add(ShareSplit.of(lot.lotId(), total, lead(members), wanted));
            }
        }
        return tables;
    }

    private static UUID lead(List<MemberLine> members) {
        return members.stream()
                .filter(MemberLine::lead)
                .map(MemberLine::memberId)
                .findFirst()
                .orElseThrow();
    }

    /** Hours left empty are none; a share left empty is none that anybody meant. */
    private ShareSplit.Wanted wanted(MemberLine member) {
        UUID id = member.memberId();
        Integer typed = form.getHours().get(id);
        return new ShareSplit.Wanted(
                id,
                figure("shares[%s]", id, form.getShares().get(id), Percentage::new, Percentage.ZERO),
                figure("hours[%s]", id, typed == null ? Integer.valueOf(0) : typed, Hours::new, Hours.NONE));
    }

    private <N, V> V figure(String path, UUID id, @Nullable N typed, Function<N, V> value, V none) {
        String field = path.formatted(id);
        if (errors.hasFieldErrors(field)) {
            return none;
        }
        if (typed == null) {
            errors.rejectValue(field, "consortium.shares.figure-missing");
            return none;
        }
        try {
            return value.apply(typed);
        } catch (RuleViolation no) {
            errors.rejectValue(field, no.key(), no.arguments(), no.key());
            return none;
        }
    }
}
