package org.cordee.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.cordee.document.BookletPrint.Change;
import org.cordee.document.BookletPrint.Entry;
import org.cordee.document.BookletPrint.Figure;
import org.cordee.document.BookletPrint.Photograph;
import org.cordee.document.BookletPrint.Reference;
import org.cordee.document.BookletPrint.Territory;
import org.jspecify.annotations.Nullable;

/** Impact booklets with invented structures and generated photographs. */
final class SampleBooklets {

    private static final List<String> STEPS = List.of("Idée", "Pilote", "Déployée", "Reproduite ailleurs");
    private static final List<String> CHAPTERS = List.of("Déposer", "Trier", "Remettre en œuvre", "Recycler");
    private static final List<String> TITLES = List.of(
            "Dépose soignée et catalogue de réemploi",
            "Démontage de charpentes en bois",
            "Dépose de menuiseries vitrées",
            "Faux planchers démontés sans casse",
            "Briques anciennes nettoyées à la main",
            "Tri, pesée et traçabilité sur site",
            "Bacs partagés entre trois chantiers",
            "Déchèterie mobile pour petits chantiers",
            "Plâtre trié à part, du curage à l’usine",
            "Emballages repris par les livreurs",
            "Ressourcerie du bâtiment",
            "Menuiseries remises à neuf",
            "Atelier de reprise des sols",
            "Matériauthèque des îles",
            "Luminaires reconditionnés",
            "Gravats en granulats de voirie",
            "Palettes en paillage",
            "Isolant de textiles usagés",
            "Terres excavées rendues fertiles",
            "Moquettes en dalles acoustiques");
    private static final List<Territory> TERRITORIES = List.of(
            new Territory("14", "Calvados"),
            new Territory("27", "Eure"),
            new Territory("61", "Orne"),
            new Territory("76", "Seine-Maritime"),
            new Territory("971", "Guadeloupe"),
            new Territory("974", "La Réunion"),
            new Territory("2A", "Corse-du-Sud"));
    private static final List<String> KINDS = List.of(
            "Entreprise d’insertion", "SCIC", "Association", "Atelier et chantier d’insertion", "Entreprise adaptée");

    private SampleBooklets() {}

    /** Returns a booklet with an entry for each number, with so many photographs in each. */
    static BookletPrint of(int entries, List<byte[]> photographs, int each) {
        return with(IntStream.range(0, entries)
                .mapToObj(at -> entry(at, photographs, each))
                .toList());
    }

    static BookletPrint with(List<Entry> entries) {
        return new BookletPrint(
                3,
                "Déchets de chantier",
                entries.size()
                        + " solutions de l’économie sociale et solidaire pour déposer, trier et remettre en œuvre.",
                "2026",
                3,
                LocalDate.of(2026, 10, 12),
                "Maison des achats solidaires",
                """
                Le bâtiment et les travaux publics produisent l’essentiel des déchets d’un territoire. Une part peut être \
                évitée si la dépose est préparée avant le curage, avec des équipes formées et un lieu où stocker.

                Chaque solution a été relue par la structure qui la porte, puis vérifiée par la coordination. Les chiffres \
                portent leur année et leur périmètre.""",
                entries,
                List.of(
                        new Change(LocalDate.of(2026, 10, 12), "Version 3 : deux fiches ajoutées, chiffres de 2025."),
                        new Change(
                                LocalDate.of(2026, 9, 1),
                                "Fiche « Compost de chantier » retirée : la structure a cessé cette activité."),
                        new Change(LocalDate.of(2026, 6, 30), "Version 2 : la fiche 4 est corrigée."),
                        new Change(LocalDate.of(2026, 3, 2), "Version 1.")));
    }

    static Entry entry(int at, List<byte[]> photographs, int each) {
        return entry(
                at,
                TITLES.get(at % TITLES.size()),
                IntStream.range(0, each)
                        .mapToObj(number -> photograph(photographs.get((at + number) % photographs.size()), number))
                        .toList(),
                at % 4 == 3
                        ? null
                        : "Teams visit the site before demolition. They list, remove and label what can serve again.");
    }

    static Entry entry(int at, String title, List<Photograph> photographs, @Nullable String english) {
        return new Entry(
                CHAPTERS.get(at / 5 % CHAPTERS.size()),
                title,
                at % 3 == 0 ? "Démonter sans casser, décrire, et trouver qui remettra en œuvre." : "",
                at % 2 == 0 ? "Rebâtir Solidaire" : "Les Mains Vertes de l’Orme",
                List.of(KINDS.get(at % 5), KINDS.get((at + 2) % 5)),
                STEPS,
                at % 4 + 1,
                photographs,
                "Avant une rénovation, tout part à la benne en trois jours. Le tri vient trop tard : fenêtres et parquets"
                        + " sont cassés, mélangés, invendables.",
                ("Une équipe passe avant le curage. Elle relève, démonte et étiquette. Chaque lot est photographié et"
                                + " proposé aux chantiers voisins. Ce qui n’est pas repris en six mois part à la ressourcerie."
                                + "\n\n")
                        .repeat(1 + at % 3),
                "Prévoir la dépose trois semaines avant le curage, un local sec de 200 m², un diagnostic des ressources"
                        + " joint à la consultation.",
                figures(at % 4),
                references(at % 3),
                List.of(
                        "Semaine du réemploi, juin 2026 : trois mises en relation, un marché",
                        "Journée des solutions, 10 décembre 2026"),
                List.of(TERRITORIES.get(at % 7), TERRITORIES.get((at + 3) % 7)),
                LocalDate.of(2026, 10, 1 + at % 28),
                URI.create("https://cordee.example/organisations/" + (100 + at)),
                english);
    }

    private static List<Figure> figures(int count) {
        return List.of(
                        new Figure(
                                "212 t",
                                "de déchets évités",
                                "pesées sur site, 38 chantiers ; déclaré par la structure, vérifié sur bons de pesée",
                                2025),
                        new Figure("61 %", "remis en œuvre à moins de 60 km", "suivi du catalogue", 2025),
                        new Figure("14 800 h", "d’insertion", "états mensuels de présence", 2025))
                .subList(0, count);
    }

    private static List<Reference> references(int count) {
        return List.of(
                        new Reference("Piscine des Trois-Sources", "Ville de Saint-Aubin, gradins et faïences", 2025),
                        new Reference("Lycée Simone-Arnaud", "Région Haute-Vallée", null))
                .subList(0, count);
    }

    static Photograph photograph(byte[] file, int number) {
        return new Photograph(
                "Deux salariées démontent un gradin, photographie " + (number + 1),
                number == 0 ? "Dépose des gradins de la piscine des Trois-Sources" : "Fenêtres prêtes à la repose",
                "Rebâtir Solidaire, droits jusqu’en 2029",
                () -> new ByteArrayInputStream(file));
    }

    /** Draws a JPEG file with the fine noise of a camera over large shapes. */
    static byte[] jpeg(int width, int height, long seed) {
        return file("jpeg", drawn(width, height, seed));
    }

    static byte[] file(String format, BufferedImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static BufferedImage drawn(int width, int height, long seed) {
        Random random = new Random(seed);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0x9FB8C4));
        pen.fillRect(0, 0, width, height);
        for (int shape = 0; shape < 60; shape++) {
            pen.setColor(new Color(random.nextInt(0xFFFFFF)));
            int side = 1 + random.nextInt(Math.max(1, width / 4));
            if (shape % 2 == 0) {
                pen.fillOval(random.nextInt(width), random.nextInt(height), side, side / 2);
            } else {
                pen.fillRect(random.nextInt(width), random.nextInt(height), side, side / 3);
            }
        }
        pen.dispose();
        int[] line = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, line, 0, width);
            for (int x = 0; x < width; x++) {
                line[x] ^= random.nextInt() & 0x3F3F3F;
            }
            picture.setRGB(0, y, width, 1, line, 0, width);
        }
        return picture;
    }
}
