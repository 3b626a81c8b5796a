package org.cordee.process.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cordee.process.Diagram;
import org.cordee.process.DiagramsInForce;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Tests that every label of a drawing has a text in both languages, and that the French ones are those of the models.
 */
class TranslatedDiagramsTests {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private final ResourceBundleMessageSource texts = texts();
    private final Collection<Diagram> models = DiagramsInForce.all();

    @Test
    void everyLabelHasATextInBothLanguages() throws Exception {
        assertThat(labels().keySet()).allSatisfy(key -> {
            assertThat(text(key, Locale.FRENCH)).isNotBlank();
            assertThat(text(key, Locale.ENGLISH)).isNotBlank();
        });
    }

    @Test
    void theFrenchTextOfALabelIsTheModelsOwn() throws Exception {
        assertThat(labels())
                .allSatisfy((key, label) ->
                        assertThat(plain(text(key, Locale.FRENCH))).isEqualTo(plain(label)));
    }

    @Test
    void noTextRemainsForADeletedLabel() throws Exception {
        ResourceBundle bundle = ResourceBundle.getBundle("messages.process_fr");
        assertThat(bundle.keySet())
                .filteredOn(key -> key.matches("process\\.(label|question|answer)\\..*"))
                .containsExactlyInAnyOrderElementsOf(labels().keySet());
    }

    @Test
    void anEnglishReaderSeesNoFrenchGateway() {
        Diagram signing = models.stream()
                .filter(model -> model.processId().equals("agreement-signing"))
                .findFirst()
                .orElseThrow();

        TranslatedDiagrams drawn = new TranslatedDiagrams(texts);

        assertThat(drawn.in(Locale.ENGLISH, signing)).contains("All signed?").doesNotContain("Tous ont signé");
        assertThat(drawn.in(Locale.FRENCH, signing)).contains("Tous ont signé").doesNotContain("All signed?");
    }

    /** Returns the drawn labels that are no step of the table, by the key of their text. */
    private Map<String, String> labels() throws Exception {
        Map<String, String> labels = new TreeMap<>();
        for (Diagram model : models) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            NodeList elements = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(model.xml().getBytes(StandardCharsets.UTF_8)))
                    .getElementsByTagNameNS(BPMN, "*");
            for (int at = 0; at < elements.getLength(); at++) {
                Element element = (Element) elements.item(at);
                String label = element.getAttribute("name");
                String step = "process.step." + element.getAttribute("id");
                if (!label.isBlank()
                        && TranslatedDiagrams.isDrawn(element)
                        && text(step, Locale.FRENCH).isEmpty()) {
                    labels.put(TranslatedDiagrams.key(element, label), label);
                }
            }
        }
        return labels;
    }

    private String text(String key, Locale language) {
        String text = texts.getMessage(key, null, "", language);
        return text == null ? "" : text;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u00A0\\u202F]", " ");
    }

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/process");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
