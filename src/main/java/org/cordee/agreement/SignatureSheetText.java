package org.cordee.agreement;

import java.util.Locale;
import java.util.stream.Collectors;
import org.cordee.shared.FrenchSpacing;

/** Writes the text of the signature sheet: the files of one version of an agreement by their hashes, as Markdown. */
final class SignatureSheetText {

    private SignatureSheetText() {}

    static String of(Agreement agreement) {
        String annexes = agreement.annexOrder().stream()
                .map(signature -> "- Annexe " + agreement.annexNumber(signature) + ", "
                        + ClauseTemplate.escape(signature.party().name()) + " : `"
                        + signature.annex().sha256() + "`")
                .collect(Collectors.joining("\n"));
        return FrenchSpacing.set(String.format(
                Locale.ROOT, """
                ## Ce qui est signé

                Chaque membre signe le même fichier par un clic, qui est une signature simple. \
                Les fichiers sont désignés par leur empreinte SHA-256.

                - Convention de groupement, version %d : `%s`

                La convention nomme ses annexes :

                %s
                """, agreement.number(), agreement.paper().sha256(), annexes));
    }
}
