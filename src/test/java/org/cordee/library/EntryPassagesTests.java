package org.cordee.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The passage that an entry becomes in a section. */
class EntryPassagesTests {

    private static final ReviewCycle CYCLE = new ReviewCycle(12, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    private EntryPassages passages;

    @BeforeEach
    void french() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/library");
        texts.setDefaultEncoding("UTF-8");
        passages = new EntryPassages(texts);
        LocaleContextHolder.setLocale(Locale.FRENCH);
    }

    @AfterEach
    void reset() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aTextIsInsertedAsItIs() {
        assertThat(passages.of(SampleEntries.text("Méthode", "", "Par **niveau**."), CYCLE))
                .isEqualTo("Par **niveau**.");
    }

    @Test
    void aReferenceIsItsObjectItsFactsAndItsText() {
        assertThat(passages.of(SampleEntries.reference().checked(), CYCLE)).isEqualTo("""
                **Ancienne filature, 4 200 t déposées**

                - Acheteur : Ville de Saint-Aubin-sur-Orme
                - Montant : 1\u00a0940\u00a0000 € HT
                - Depuis le 01/03/2023
                - Jusqu’au 30/11/2024
                - Contact : Anne Petit, 02 31 00 00 00, a.petit@saint-aubin.example

                Dépose par niveau, tri sur place.""");
    }

    @Test
    void aCertificateNamesItsLastDay() {
        assertThat(passages.of(SampleEntries.certificate(), CYCLE))
                .endsWith("- Délivrée par : Qualibat\n- Valable jusqu’au 31/12/2026");
    }

    @Test
    void aFactIsNeverReadAsMarkdown() {
        LibraryContent tricky = SampleEntries.person("[Lucie](https://x.example) *Amara*");

        assertThat(passages.of(tricky, CYCLE)).startsWith("**\\[Lucie\\](https://x.example) \\*Amara\\***");
    }
}
