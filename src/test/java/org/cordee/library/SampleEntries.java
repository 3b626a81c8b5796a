package org.cordee.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cordee.library.KeepingEntries.EntryTerms;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;

/** Sample entries of a workshop, its people, and documents in Word's format. */
final class SampleEntries {

    private SampleEntries() {}

    static Actor personOf(UUID organisationId) {
        return new Actor(Ids.next(), organisationId, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }

    static LibraryContent text(String title, String question, String words) {
        return new LibraryContent(LibraryKind.TEXT, title, question, words, LibraryFacts.NONE);
    }

    static LibraryContent reference() {
        return new LibraryContent(
                LibraryKind.REFERENCE,
                "Ancienne filature, 4 200 t déposées",
                "",
                "Dépose par niveau, tri sur place.",
                new LibraryFacts(
                        "Ville de Saint-Aubin-sur-Orme",
                        new BigDecimal("1940000"),
                        LocalDate.of(2023, 3, 1),
                        LocalDate.of(2024, 11, 30),
                        "Anne Petit",
                        "a.petit@saint-aubin.example",
                        "02 31 00 00 00",
                        "",
                        ""));
    }

    static LibraryContent person(String name) {
        return new LibraryContent(
                LibraryKind.PERSON,
                name,
                "",
                "Douze ans de chantiers.",
                new LibraryFacts("", null, null, null, "", "", "", "Conductrice de travaux", ""));
    }

    static LibraryContent certificate() {
        return new LibraryContent(
                LibraryKind.CERTIFICATE,
                "Qualification 1112, démolition",
                "",
                "",
                new LibraryFacts("", null, null, null, "", "", "", "", "Qualibat"));
    }

    static EntryTerms terms(LibraryContent content) {
        return new EntryTerms(content, null, null, null);
    }

    static EntryTerms until(LibraryContent content, @Nullable LocalDate expiresOn) {
        return new EntryTerms(content, null, expiresOn, null);
    }

    /** Returns a DOCX with this body; {@code heading} and {@code paragraph} make its parts. */
    static byte[] docx(String body) {
        return zip(Map.of(
                "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats"
                                + "-officedocument.wordprocessingml.document.main+xml\"/></Types>",
                "word/document.xml", "<w:document xmlns:w=\"http://w\"><w:body>" + body + "</w:body></w:document>",
                "word/_rels/document.xml.rels",
                        "<Relationships><Relationship Id=\"r1\" Type=\"http://x/image\" TargetMode=\"External\""
                                + " Target=\"http://169.254.169.254/latest\"/></Relationships>"));
    }

    static String heading(String words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"Titre1\"/></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    static String paragraph(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
