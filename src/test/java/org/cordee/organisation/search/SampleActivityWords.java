package org.cordee.organisation.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The CPV of the product, with a few labels of the NAF and a few related words that the tests are about. */
final class SampleActivityWords implements ActivityWords {

    private static final Map<String, String> NAF = Map.of(
            "8130Z", "Services d'aménagement paysager",
            "3831Z", "Démantèlement d'épaves",
            "4391B", "Travaux de couverture par éléments",
            "5621Z", "Services des traiteurs",
            "4942Z", "Services de déménagement");

    private static final Map<String, List<String>> RELATED =
            Map.of("ressourcerie", List.of("réemploi", "démolition"), "réemploi", List.of("ressourcerie", "retrouvés"));

    private final ActivityWords lists = new CodeListActivityWords();

    @Override
    public @Nullable String cpvLabel(String code) {
        return lists.cpvLabel(code);
    }

    @Override
    public @Nullable String nafLabel(String code) {
        return NAF.get(code);
    }

    @Override
    public @Nullable String naf2025Label(String code) {
        return null;
    }

    @Override
    public List<Branch> branches(String words, int most) {
        return lists.branches(words, most);
    }

    @Override
    public @Nullable Branch above(Branch branch) {
        return lists.above(branch);
    }

    @Override
    public List<String> synonyms(String words) {
        return RELATED.getOrDefault(words, List.of());
    }
}
