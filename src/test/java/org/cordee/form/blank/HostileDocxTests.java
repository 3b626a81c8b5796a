package org.cordee.form.blank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cordee.document.Archive;
import org.cordee.document.ArchiveEntry;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploaded documents with malicious content. */
@Timeout(20)
class HostileDocxTests {

    private static final String RELATION =
            "<Relationships xmlns=\"x\"><Relationship Id=\"r\" Type=\"http://x/relationships/%s\""
                    + " Target=\"http://evil/\" TargetMode=\"External\"/></Relationships>";

    @Test
    void refusesAFileThatIsNoDocument() {
        refused("empty", new byte[0]);
        refused("not-a-docx", "bonjour".getBytes(StandardCharsets.UTF_8));
        refused("not-a-docx", Archive.of(java.util.List.of(ArchiveEntry.text("a.txt", "a"))));
        refused("old-or-locked", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2});
        refused("too-large", new byte[SafeDocx.LARGEST_FILE + 1]);
    }

    @Test
    void refusesAZipBombBeforeItIsUnpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/media/image1.png"));
            byte[] zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 500; megabyte++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(SafeDocx.LARGEST_FILE);

        refused("bomb", bytes.toByteArray());
    }

    @ParameterizedTest
    @CsvSource({
        "word/vbaProject.bin, macros",
        "word/vbaData.xml, macros",
        "word/embeddings/oleObject1.bin, embedded",
        "word/activeX/activeX1.xml, embedded",
        "../../etc/cron.d/x, unreadable",
        "WORD/document.xml, unreadable",
    })
    void refusesMacrosObjectsAndStrangeNames(String part, String why) {
        refused(why, new SampleDocx().with(part, "<x/>").bytes());
    }

    @ParameterizedTest
    @CsvSource({"attachedTemplate, links", "image, links", "frame, links", "oleObject, embedded", "aFChunk, embedded"})
    void refusesWhatAWordProcessorWouldOpenByItself(String type, String why) {
        refused(
                why,
                new SampleDocx()
                        .with("word/_rels/document.xml.rels", RELATION.formatted(type))
                        .bytes());
    }

    @Test
    void takesALinkThatAPersonHasToClick() {
        byte[] docx = new SampleDocx()
                .with("word/_rels/document.xml.rels", RELATION.formatted("hyperlink"))
                .bytes();

        assertThatCode(() -> SafeDocx.open(docx)).doesNotThrowAnyException();
    }

    @Test
    void refusesADocumentOfAMacroType() {
        refused(
                "macros",
                new SampleDocx()
                        .with(
                                "[Content_Types].xml",
                                "<Types><Default ContentType=\"x.macroEnabled.main+xml\"/></Types>")
                        .bytes());
    }

    /** Expanded, the entities have a thousand million letters; the other one reads a file of the server. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE l [<!ENTITY a \"lollollollol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
                "<!DOCTYPE l [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE l SYSTEM \"http://localhost/x.dtd\">",
            })
    void resolvesNoXmlEntity(String type) {
        String main = type + "<w:document " + SampleDocx.NAMESPACES + "><w:body><w:p/></w:body></w:document>";

        assertThatThrownBy(() -> XmlPart.read(main.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void refusesAPartThatIsNestedTooDeeply() {
        String main = "<w:document " + SampleDocx.NAMESPACES + ">" + "<w:x>".repeat(5_000) + "</w:x>".repeat(5_000)
                + "</w:document>";

        refusedPart("bomb", main);
    }

    @Test
    void refusesAPartOfAnotherVocabularyOrEncoding() {
        refusedPart("not-a-docx", "<html/>");
        refusedPart("unreadable", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><w:document/>");
        refusedPart("unreadable", "<w:document " + SampleDocx.NAMESPACES + "><w:body>");
    }

    @Test
    void readsABracketInAnAttributeAndAComment() {
        String main = "<?xml version=\"1.0\"?><!-- <w:p> --><w:document " + SampleDocx.NAMESPACES
                + "><w:body><w:p w:a=\"x > y\"><w:r><w:t>a &lt; b &#233;<![CDATA[ <c>]]></w:t></w:r></w:p></w:body>"
                + "</w:document>";

        assertThat(SampleDocx.lines(new SampleDocx().bytes(main))).hasSize(1);
        assertThat(SampleDocx.lines(new SampleDocx().bytes(main)).get(0)).startsWith("a < b é");
    }

    @Test
    void answersEveryDamagedFileWithARefusal() {
        byte[] whole = new SampleDocx()
                .paragraph("Nom :")
                .table(SampleDocx.row("Adresse", ""))
                .fieldBox("oui")
                .bytes();
        Random random = new Random(28);
        for (int attempt = 0; attempt < 600; attempt++) {
            byte[] damaged = whole.clone();
            for (int hit = 0; hit < 1 + attempt % 8; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                new WordBody(XmlPart.read(SafeDocx.open(damaged).main()));
            } catch (RuleViolation refused) {
                assertThat(refused.key()).startsWith("form.file.");
            }
        }
    }

    private static void refused(String why, byte[] file) {
        assertThatThrownBy(() -> SafeDocx.open(file))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("form.file." + why));
    }

    private static void refusedPart(String why, String main) {
        assertThatThrownBy(() -> XmlPart.read(main.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("form.file." + why));
    }
}
