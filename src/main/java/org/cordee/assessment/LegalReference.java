package org.cordee.assessment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One text on which a finding is based, and a link to it: Légifrance's search for that article, because the address of
 * an article there changes with each version. A text that is not published, such as the charter, has no link.
 */
record LegalReference(String name, @Nullable String url) {

    private static final Pattern ARTICLE = Pattern.compile("([LR]\\d+(?:-\\d+)*)(.*)");
    private static final Pattern TEXT = Pattern.compile("(?:décret|loi|arrêté|Reg|rec)\\b.*");
    private static final String CODE_OF_PROCUREMENT = "code de la commande publique";
    private static final String LABOUR_CODE = "code du travail";

    /** Splits the articles of a table's cell, which may name several: {@code R2142-21, R2151-7}. */
    public static List<LegalReference> in(String article) {
        if (TEXT.matcher(article).matches()) {
            return List.of(new LegalReference(article, search(article)));
        }
        List<LegalReference> references = new ArrayList<>();
        for (String part : article.split(", ")) {
            Matcher named = ARTICLE.matcher(part);
            references.add(new LegalReference(
                    part,
                    named.matches()
                            ? search(named.group(1) + " "
                                    + (named.group(2).contains("C. trav.") ? LABOUR_CODE : CODE_OF_PROCUREMENT))
                            : null));
        }
        return List.copyOf(references);
    }

    private static String search(String words) {
        return "https://www.legifrance.gouv.fr/search/all?tab_selection=all&searchField=ALL&query="
                + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
