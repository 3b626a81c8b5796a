package org.cordee.submission;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.bid.BidContents.FrozenPrice;
import org.cordee.bid.BiddingConsortium;
import org.cordee.document.BidDossier.Lot;
import org.cordee.document.ShareTable;
import org.cordee.submission.FrozenBids.FrozenBid;

/**
 * Writes the text that a member reads and approves. It contains the member's own prices and the shares that all members
 * signed. The hash of a file appears only when it reveals no prices of other members.
 */
final class ApprovalText {

    private ApprovalText() {}

    static String of(
            BiddingConsortium grouping,
            List<BiddingConsortium.Share> shares,
            FrozenBid bid,
            List<PackageFile> known,
            UUID organisationId,
            List<FrozenPrice> own) {
        StringBuilder text = new StringBuilder();
        line(text, "Accord sur l’offre figée du groupement %s", grouping.name());
        line(text, "Marché : %s (%s), %s", title(grouping), grouping.tender().reference(), buyer(grouping));
        line(text, "Donné par : %s", name(grouping, organisationId));
        line(text, "Empreinte SHA-256 du manifeste du pli : %s", bid.manifestSha256());
        line(text, "");
        line(text, "Répartition");
        shares.forEach(share -> line(
                text,
                "- lot %s, %s%s : %s %%, %s € HT, %d h d’insertion",
                Lot.displayNumber(grouping.lot(share.lotId()).number()),
                share.organisationName(),
                share.siret() == null ? "" : ", SIRET " + ShareTable.spaced(share.siret()),
                share.percentage().value().toPlainString(),
                share.amount().euros().toPlainString(),
                share.hours().value()));
        if (shares.size() < grouping.shares().size()) {
            line(text, "- les parts des autres membres, couvertes par l’empreinte du manifeste");
        }
        line(text, "");
        line(text, "Prix du membre");
        own.forEach(price -> line(
                text,
                "- lot %s : %s € HT en %d lignes",
                Lot.displayNumber(grouping.lot(price.lotId()).number()),
                price.total().euros().toPlainString(),
                price.lines().size()));
        line(text, "");
        line(text, "Fichiers du pli");
        known.forEach(file -> line(text, "- %s, %s", file.name(), known(file)));
        if (known.size() < bid.files().size()) {
            line(text, "- les pièces de candidature des autres membres, couvertes par l’empreinte du manifeste");
        }
        line(text, "");
        line(text, "Le membre accepte que le mandataire dépose ce pli, dont le manifeste porte l’empreinte ci-dessus.");
        return text.toString();
    }

    /**
     * Checks that a hash may be shown. The hash or size of a price file, with the structure of its lines, would let a
     * reader find the prices of other members by trial.
     */
    static boolean mayShowHash(PackageFile file) {
        return !file.name().startsWith(BidPackage.PRICES);
    }

    private static String known(PackageFile file) {
        return mayShowHash(file)
                ? file.size() + " octets, SHA-256 " + file.sha256()
                : "couvert par l’empreinte du manifeste";
    }

    private static String name(BiddingConsortium grouping, UUID organisationId) {
        return grouping.shares().stream()
                .filter(share -> share.organisationId().equals(organisationId))
                .map(BiddingConsortium.Share::organisationName)
                .findFirst()
                .orElseThrow();
    }

    private static String title(BiddingConsortium grouping) {
        return grouping.tender().title();
    }

    private static String buyer(BiddingConsortium grouping) {
        return grouping.tender().buyer();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
