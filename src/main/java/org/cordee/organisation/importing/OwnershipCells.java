package org.cordee.organisation.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cordee.organisation.PartnerEnterprise;
import org.cordee.organisation.Siret;
import org.cordee.organisation.SizeFigures;
import org.cordee.organisation.Statement;
import org.cordee.organisation.importing.ImportReport.Remark;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the statement about the capital on a line of a directory file: its public part in per cent, and the partner
 * enterprises as {@code name:share:headcount:turnover:balance}, several with a bar between them. The words {@code none}
 * and {@code aucune} state that there are none; an empty cell states nothing.
 */
final class OwnershipCells {

    private static final List<String> NONE = List.of("none", "aucune", "aucun", "0");

    private final List<Remark> faults;

    OwnershipCells(List<Remark> faults) {
        this.faults = faults;
    }

    Statement read(String publicPart, String partners) {
        Percentage owned = publicPart.isEmpty() ? null : share(DirectoryColumn.PUBLIC_OWNERSHIP, publicPart);
        return new Statement(owned, partners(partners), null, null, null);
    }

    private @Nullable List<PartnerEnterprise> partners(String written) {
        if (written.isEmpty()) {
            return null;
        }
        List<PartnerEnterprise> partners = new ArrayList<>();
        if (!NONE.contains(written.toLowerCase(Locale.ROOT))) {
            String[] parts = written.split("\\|", -1);
            if (parts.length > Statement.MOST_LINES) {
                fault(DirectoryColumn.PARTNERS, "organisation.statement.too-many-lines", Statement.MOST_LINES);
                return null;
            }
            for (String part : parts) {
                PartnerEnterprise partner = partner(part.split(":", -1));
                if (partner != null) {
                    partners.add(partner);
                }
            }
        }
        return partners;
    }

    private @Nullable PartnerEnterprise partner(String[] cells) {
        Percentage share = cells.length < 2 ? null : share(DirectoryColumn.PARTNERS, cells[1]);
        if (share == null) {
            if (cells.length < 2) {
                fault(DirectoryColumn.PARTNERS, "organisation.partner.share-missing");
            }
            return null;
        }
        try {
            return new PartnerEnterprise(
                    cells[0], null, share, new SizeFigures(figure(cells, 2), figure(cells, 3), figure(cells, 4)));
        } catch (RuleViolation refused) {
            fault(DirectoryColumn.PARTNERS, refused.key(), refused.arguments());
            return null;
        }
    }

    private @Nullable Percentage share(DirectoryColumn column, String written) {
        BigDecimal value = figure(column, written);
        try {
            return value == null ? null : new Percentage(value);
        } catch (RuleViolation refused) {
            fault(column, refused.key(), refused.arguments());
            return null;
        }
    }

    private @Nullable BigDecimal figure(String[] cells, int at) {
        return at >= cells.length || cells[at].isBlank() ? null : figure(DirectoryColumn.PARTNERS, cells[at]);
    }

    private @Nullable BigDecimal figure(DirectoryColumn column, String written) {
        String plain =
                Siret.withoutSpaces(written).replace("€", "").replace("%", "").replace(',', '.');
        if (!plain.matches("[0-9]{1,13}(\\.[0-9]{1,4})?")) {
            fault(column, "organisation.import.figure-unreadable", written);
            return null;
        }
        return new BigDecimal(plain);
    }

    private void fault(DirectoryColumn column, String key, Object... arguments) {
        faults.add(Remark.of(column.field(), key, arguments));
    }
}
