package org.cordee.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.bid.RenderedMarkdown;
import org.cordee.document.PriceForm;
import org.cordee.document.PriceFormWorkbook;
import org.cordee.document.ReadingPriceForm;
import org.cordee.document.table.SampleTables;
import org.cordee.engine.translate.ModelReader;
import org.cordee.engine.translate.ModelRefused;
import org.cordee.engine.translate.ModelTranslator;
import org.cordee.feel.Feel;
import org.cordee.feel.FeelFailure;
import org.cordee.feel.VariableLookup;
import org.cordee.law.casefile.CaseFile;
import org.cordee.law.casefile.CaseRefused;
import org.cordee.organisation.importing.ReadDirectory;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.NoticeReader;
import org.cordee.tender.boamp.BoampReaders;
import org.cordee.tender.eforms.EformsNoticeReader;

/** A parser of files from outside, with valid samples of its format. */
enum ParserUnderTest {
    EFORMS(Mutation.XML) {
        @Override
        List<byte[]> samples() throws IOException {
            return files(Path.of("src/test/resources/eforms"), ".xml");
        }

        @Override
        Reading read(byte[] input) {
            return notice(new EformsNoticeReader(), input);
        }
    },
    BOAMP_XML(Mutation.XML) {
        @Override
        List<byte[]> samples() throws IOException {
            return files(Path.of("src/test/resources/boamp"), ".xml");
        }

        @Override
        Reading read(byte[] input) {
            return notice(BoampReaders.xml(), input);
        }
    },
    BOAMP_JSON(Mutation.JSON) {
        @Override
        List<byte[]> samples() throws IOException {
            return files(Path.of("src/test/resources/boamp"), ".json");
        }

        @Override
        Reading read(byte[] input) {
            return notice(BoampReaders.json(), input);
        }
    },
    CSV(Mutation.LINES) {
        @Override
        List<byte[]> samples() {
            return texts("""
                    SIRET;Raison sociale;Ville;Code postal;Type;Fin convention;CPV;Effectif;CA
                    97000001400012;Bonne Graine;Rouen;76000;EI;31/12/2099;77310000|77313000;12;450 000,50
                    97000002200015;"Les ""Mains"" Vertes";Le Havre;76600;ESAT;;77310000;8;120000
                    """, """
                    siret,nom,ville,Part publique,Entreprises partenaires
                    97000001400012,Tenue,Rouen,"12,5 %",Grand Groupe:30:5000:900 000 000|Petit Groupe:25
                    97000002200015,Seule,Rouen,0,aucune
                    """);
        }

        @Override
        Reading read(byte[] input) {
            return directory(input);
        }
    },
    TABLE_XLSX(Mutation.ZIP) {
        @Override
        List<byte[]> samples() throws IOException {
            return List.of(SampleTables.workbook());
        }

        @Override
        Reading read(byte[] input) {
            return directory(input);
        }
    },
    XLSX(Mutation.ZIP) {
        private final PriceForm form = new PriceForm(
                "Parc des Deux-Rives",
                "SA-2026-12",
                "Rives vertes",
                "Lot 1",
                "Les Mains Vertes",
                true,
                List.of(
                        new PriceForm.Line("1.1", "Tonte", "m2", new BigDecimal("1200.5"), new BigDecimal("0.45")),
                        new PriceForm.Line("1.2", "Taille", "h", BigDecimal.TEN, new BigDecimal("38"))));

        @Override
        List<byte[]> samples() {
            return List.of(PriceFormWorkbook.of(form, Instant.parse("2026-11-30T08:00:00Z")));
        }

        @Override
        Reading read(byte[] input) {
            try {
                return new Reading(
                        true, ReadingPriceForm.read(input, form).toString().length());
            } catch (RuleViolation refused) {
                return Reading.REFUSED;
            }
        }
    },
    MARKDOWN(Mutation.LINES) {
        @Override
        List<byte[]> samples() throws IOException {
            return files(Path.of("src/main/resources/demo/sections"), ".md");
        }

        @Override
        Reading read(byte[] input) {
            try {
                return new Reading(true, RenderedMarkdown.of(new String(input, StandardCharsets.UTF_8)));
            } catch (RuleViolation refused) {
                return Reading.REFUSED;
            }
        }
    },
    CASE_FILE(Mutation.LINES) {
        @Override
        List<byte[]> samples() throws IOException {
            return files(Path.of("src/docs/law"), ".yaml");
        }

        @Override
        Reading read(byte[] input) throws IOException {
            try {
                return new Reading(
                        true,
                        CaseFile.read(new ByteArrayInputStream(input))
                                .toString()
                                .length());
            } catch (CaseRefused refused) {
                // A refusal at a field comes after the file was read as YAML.
                return refused.field().isEmpty() ? Reading.REFUSED : new Reading(true, 0);
            }
        }
    },
    BPMN(Mutation.MODEL) {
        @Override
        List<byte[]> samples() throws IOException {
            return files(Path.of("bpmn"), ".bpmn");
        }

        @Override
        Reading read(byte[] input) {
            try {
                ModelReader.read("fuzz.bpmn", input);
            } catch (ModelRefused refused) {
                return Reading.REFUSED;
            }
            try {
                return new Reading(
                        true,
                        new ModelTranslator()
                                .translate("fuzz.bpmn", input)
                                .toString()
                                .length());
            } catch (ModelRefused refused) {
                return new Reading(true, 0);
            }
        }
    },
    FEEL(Mutation.EXPRESSION) {
        private final Feel feel = new Feel(InstantSource.system());

        @Override
        List<byte[]> samples() {
            return texts(
                    "a + 2 * b",
                    "if count(list) > 2 then list[1] else null",
                    "for i in 1..5 return i * 2",
                    "date and time(\"2026-11-30T08:00:00Z\") + duration(\"P3D\")",
                    "some x in [1, 2, 3] satisfies x > 2",
                    "{share: 30, name: \"lead\"}.share >= 25",
                    "substring before(\"SA-2026-12\", \"-\") = \"SA\"",
                    "not(a = null) and (b in [1..10])",
                    "sum([1, 2, 3]) / 2",
                    "sort([3, 1, 2], function(x, y) x < y)");
        }

        @Override
        Reading read(byte[] input) {
            String expression = new String(input, StandardCharsets.UTF_8);
            try {
                feel.check(expression);
            } catch (FeelFailure refused) {
                return Reading.REFUSED;
            }
            try {
                return new Reading(
                        true,
                        String.valueOf(feel.evaluate(expression, VariableLookup.NONE))
                                .length());
            } catch (FeelFailure refused) {
                return new Reading(true, 0);
            }
        }
    };

    /**
     * The first reader's refusals of a notice; later ones say which kind of notice it is, or which element is wrong.
     */
    private static final Set<String> UNREADABLE = Set.of(
            "document.not-xml",
            "document.not-json",
            "document.empty",
            "document.archive",
            "document.doctype",
            "document.too-complex");

    private final Mutation mutation;

    ParserUnderTest(Mutation mutation) {
        this.mutation = mutation;
    }

    /**
     * The result of one input; a documented refusal is a result, every other exception is a failure.
     *
     * @param passed true when the first reader of the format (well-formed, syntax) accepted the input
     * @param output the number of characters of what was read or rendered
     */
    record Reading(boolean passed, long output) {

        static final Reading REFUSED = new Reading(false, 0);
    }

    abstract List<byte[]> samples() throws IOException;

    abstract Reading read(byte[] input) throws Exception;

    Mutation mutation() {
        return mutation;
    }

    private static Reading directory(byte[] input) {
        try {
            return new Reading(true, ReadDirectory.of(input));
        } catch (RuleViolation refused) {
            return Reading.REFUSED;
        }
    }

    private static Reading notice(NoticeReader reader, byte[] input) {
        NoticeReader.NoticeReadingResult result = reader.read(input);
        boolean passed = result.flaws().stream().noneMatch(flaw -> UNREADABLE.contains(flaw.code()));
        return new Reading(passed, String.valueOf(result.notice()).length());
    }

    static List<byte[]> files(Path folder, String ending) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                contents.add(Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static List<byte[]> texts(String... texts) {
        return Stream.of(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
