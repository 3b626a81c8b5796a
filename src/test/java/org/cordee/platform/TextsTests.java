package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the message bundles and templates of all rooms. */
class TextsTests {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void everyKeyExistsInBothLanguages() throws IOException {
        for (Path french : bundles("_fr.properties")) {
            Path english = french.resolveSibling(french.getFileName().toString().replace("_fr.", "_en."));

            assertThat(english).as("English of %s", french.getFileName()).exists();
            // a kind whose short name is clear needs no long one in English
            assertThat(keys(english))
                    .as("%s", english.getFileName())
                    .containsAll(keys(french).stream()
                            .filter(key -> !key.endsWith(".long"))
                            .toList());
            assertThat(keys(french)).as("%s", french.getFileName()).containsAll(keys(english));
        }
    }

    @Test
    void beginsEveryKeyWithTheRoomAndUsesTheCurlyApostrophe() throws IOException {
        for (Path bundle : bundles(".properties")) {
            String room = bundle.getFileName().toString().replaceAll("_(fr|en)\\.properties", "");
            Properties texts = load(bundle);

            assertThat(texts.stringPropertyNames()).allMatch(key -> key.startsWith(room + "."), "begins with " + room);
            texts.forEach((key, text) -> assertThat(text.toString())
                    .as("%s in %s", key, bundle.getFileName())
                    .doesNotContain("'"));
        }
    }

    @Test
    void everyFieldCheckedByTheBinderHasALabel() throws IOException {
        Set<String> named = keys(RESOURCES.resolve("messages/web_fr.properties"));
        // the annotations, the type and the name of a field, a record component or a parameter
        Pattern checked = Pattern.compile("@(?:Not|Min|Max|Decimal)\\w*(?:\\([^)]*\\))?"
                + "(?:\\s+(?:@\\w+(?:\\([^)]*\\))?|private))*\\s+[\\w.]+(?:<[^>]*>)?\\s+(\\w+)\\s*[;,=)]");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path form : files.filter(file -> file.toString().matches(".*/web/.*(Form|Controller).java"))
                    .toList()) {
                String source = Files.readString(form);
                List<String> labels = checked.matcher(source)
                        .results()
                        .map(field -> "web.label." + field.group(1))
                        .toList();
                assertThat(labels).as("%s", form).isSubsetOf(named);
                assertThat(labels.isEmpty())
                        .as("checked fields found in %s", form)
                        .isNotEqualTo(source.contains("import jakarta.validation.constraints."));
            }
        }
    }

    /**
     * The product knows that a buyer has a bid from nothing but a recorded receipt: a text that speaks of a package at the
     * buyer names the receipt, the condition or the person who says so.
     */
    @Test
    void noTextSaysThatABuyerHasAPackageWithoutItsReceipt() throws IOException {
        Pattern claimed =
                Pattern.compile("(?i)acheteur (?:a|l’a|avait) (?:bien |déjà )?reçu|(?:est|reste) chez l’acheteur"
                        + "|pli est arrivé|est bien déposé|buyer (?:has |had )?(?:already )?received|(?:is|stays) with the buyer"
                        + "|package (?:has )?arrived");
        Pattern sourced =
                Pattern.compile("(?i)récépissé|receipt|\\b(?:si|if|selon vous|you say|ne sait pas|does not know)\\b"
                        + "|aucun acheteur|no buyer|que l’acheteur a déjà reçu|that the buyer has already received");
        for (Path bundle : bundles(".properties")) {
            load(bundle).forEach((key, text) -> {
                if (claimed.matcher(text.toString()).find()) {
                    assertThat(text.toString())
                            .as("%s in %s", key, bundle.getFileName())
                            .containsPattern(sourced);
                }
            });
        }
    }

    @Test
    void setsFrenchTypography() {
        TypesetMessageSource texts = new TypesetMessageSource();

        assertThat(texts.getMessage("account.sign-in.invited", null, Locale.FRENCH))
                .isEqualTo("Vous avez reçu une invitation\u202F?");
        assertThat(texts.getMessage("account.sign-in.invited", null, Locale.ENGLISH))
                .endsWith("invitation?");
        assertThat(FrenchTypography.set("« oui » : 12 345,00 € le 8 déc. 2026, 3 jours"))
                .isEqualTo("«\u00A0oui\u00A0»\u00A0: 12\u00A0345,00\u00A0€ le 8\u00A0déc.\u00A02026, 3\u00A0jours");
    }

    @Test
    void formatsAMomentInParisTime() {
        TypesetMessageSource texts = new TypesetMessageSource();
        Object[] moment = {Instant.parse("2026-07-01T08:00:00Z")};

        assertThat(texts.getMessage("process.clock.backwards", moment, Locale.FRENCH))
                .endsWith("1\u00a0juillet\u00a02026, 10:00.");
        assertThat(texts.getMessage("process.clock.backwards", moment, Locale.ENGLISH))
                .contains("1 July 2026, 10:00");
    }

    @Test
    void contractsPrepositionsBeforeNames() {
        assertThat(FrenchTypography.set("Rappel envoyé à Les Mains Vertes, part de Les Mains Vertes"))
                .isEqualTo("Rappel envoyé aux Mains Vertes, part des Mains Vertes");
        assertThat(FrenchTypography.set("De Les Mains Vertes à Le Relais")).isEqualTo("Des Mains Vertes au Relais");
        assertThat(FrenchTypography.set("De Atelier Tremplin à Adapt")).isEqualTo("D’Atelier Tremplin à Adapt");
        assertThat(FrenchTypography.set("la contribution de Atelier Tremplin et de Rebâtir Solidaire à Le Havre"))
                .isEqualTo("la contribution d’Atelier Tremplin et de Rebâtir Solidaire au Havre");
        assertThat(FrenchTypography.set("au nom de Les, de une à deux")).isEqualTo("au nom de Les, de une à deux");
        assertThat(FrenchTypography.set("52\u202F814 octets")).isEqualTo("52\u00A0814 octets");
    }

    @Test
    void noTagHasBothAConditionAndAnInclusion() throws IOException {
        // on one tag Thymeleaf runs the inclusion first and loses the condition with the tag
        Pattern both = Pattern.compile(
                "<[^>]*th:(?:if|unless|each)=\"[^\"]*\"[^>]*th:replace=|<[^>]*th:replace=\"[^\"]*\"[^>]*th:(?:if|unless|each)=");
        for (Path template : templates()) {
            assertThat(both.matcher(Files.readString(template)).results().map(found -> found.group()))
                    .as("%s", template)
                    .isEmpty();
        }
    }

    /** Thymeleaf resolves no bean inside a fragment's parameters: the page would fail. */
    @Test
    void noFragmentParameterUsesABean() throws IOException {
        Pattern asked = Pattern.compile("th:(replace|insert)=\"~\\{[^\"]*\\$\\{@");
        for (Path template : templates()) {
            assertThat(asked.matcher(Files.readString(template)).results().map(MatchResult::group))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    /** A browser would silently refuse an invalid value in a field that is hidden again. */
    @Test
    void formsWithHiddenQuestionsAreValidatedByTheServer() throws IOException {
        for (Path template : templates()) {
            String page = Files.readString(template);
            int question = page.indexOf("class=\"reveal\"");
            if (question >= 0) {
                String form = page.substring(page.lastIndexOf("<form", question), question);
                assertThat(form).as("%s", template).containsPattern("\\snovalidate\\s");
            }
        }
    }

    /** In a screen reader's list of tables only the caption names a table. */
    @Test
    void everyTableHasACaption() throws IOException {
        Pattern unnamed =
                Pattern.compile("<table(?!\\s+th:replace)(?:\\s+[\\w:.-]+(?:=\"[^\"]*\")?)*\\s*>(?!\\s*<caption)");
        for (Path template : templates()) {
            assertThat(unnamed.matcher(Files.readString(template)).results().map(MatchResult::group))
                    .as("%s", template)
                    .isEmpty();
        }
    }

    @Test
    void drawsOnlyIconsOfTheSprite() throws IOException {
        String sprite = Files.readString(RESOURCES.resolve("static/icons.svg"));
        Pattern drawn = Pattern.compile("icon(?:Saying)?\\(\\s*'([a-z0-9-]+)'");
        for (Path template : templates()) {
            Matcher icon = drawn.matcher(Files.readString(template));
            while (icon.find()) {
                assertThat(sprite).as("%s in %s", icon.group(1), template).contains("id=\"i-" + icon.group(1) + "\"");
            }
        }
    }

    @Test
    void keepsTemplatesFreeOfInlineStyleScriptAndHandlers() throws IOException {
        Pattern forbidden = Pattern.compile("\\sstyle=\"|\\son[a-z]+=\"|hx-on|javascript:|<script>|<style>");
        for (Path template : templates()) {
            assertThat(forbidden.matcher(Files.readString(template)).results().map(hit -> hit.group()))
                    .as("%s", template)
                    .isEmpty();
        }
    }

    private static List<Path> bundles(String suffix) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    /** Lists the templates without letters: mail programs need inline styles. */
    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.toString().contains("notification/letter.html"))
                    .toList();
        }
    }

    private static Set<String> keys(Path bundle) throws IOException {
        return new TreeSet<>(load(bundle).stringPropertyNames());
    }

    private static Properties load(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (InputStreamReader reader = new InputStreamReader(Files.newInputStream(bundle), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
