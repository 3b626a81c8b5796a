package org.cordee.feel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.dmn.engine.DmnDecision;
import org.operaton.bpm.dmn.engine.DmnDecisionTableResult;
import org.operaton.bpm.dmn.engine.DmnEngine;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.function.SingletonSupplier;

/**
 * The dated decision tables (DMN 1.3) that are shipped with the product, evaluated in process. A table answers codes,
 * whole numbers, flags and dates; a decimal as input or output is refused, because FEEL would round it as a Double. A
 * file is parsed and checked when one of its tables is first evaluated, which saves the start the time for all of them.
 */
public final class DecisionTables {

    /** Enough for the documents, firms and findings of some hundred consortia; a result is a few short texts. */
    private static final int ANSWERS_KEPT = 10_000;

    private final Supplier<DmnEngine> engine;
    private final DecisionTableReader sheets;
    private final Map<String, Source> sources;
    private final Map<String, Map<String, DmnDecision>> decisionsByFile = new ConcurrentHashMap<>();
    private final Map<String, DecisionTableText> read = new ConcurrentHashMap<>();
    private final Cache<DecisionInputs, DecisionResult> answers =
            Caffeine.newBuilder().maximumSize(ANSWERS_KEPT).build();

    private DecisionTables(Map<String, Source> sources) {
        SingletonSupplier<Feel> feel = SingletonSupplier.of(() -> new Feel(InstantSource.system()));
        this.engine = SingletonSupplier.of(() -> DecisionEngine.engine(feel.obtain()));
        this.sheets = new DecisionTableReader(feel);
        this.sources = Map.copyOf(sources);
    }

    /**
     * Key of the cache. A table is a function of its inputs: it reads no clock ({@code on} is an input) and nothing
     * else.
     */
    private record DecisionInputs(String decisionId, Map<String, @Nullable Object> given) {}

    private record Source(String file, byte[] content) {

        InputStream stream() {
            return new ByteArrayInputStream(content);
        }
    }

    /** Finds all tables in {@code *.dmn} directly under {@code bpmn/} of the classpath. */
    public static DecisionTables onClasspath() {
        try {
            Map<String, InputStream> files = new LinkedHashMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:/bpmn/*.dmn")) {
                files.put(String.valueOf(file.getFilename()), file.getInputStream());
            }
            return read(files);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Finds the tables of the given files by name; refuses a decision id that occurs in two files. */
    public static DecisionTables read(Map<String, InputStream> files) {
        Map<String, Source> sources = new HashMap<>();
        files.forEach((name, content) -> {
            Source source = new Source(name, bytes(content));
            for (String id : DecisionTableReader.ids(name, source.stream())) {
                if (sources.put(id, source) != null) {
                    throw new FeelFailure(name + ": decision " + id + " exists already");
                }
            }
        });
        return new DecisionTables(sources);
    }

    private static byte[] bytes(InputStream content) {
        try (content) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Set<String> ids() {
        return sources.keySet();
    }

    /** Returns the table as it is written in its file. */
    public DecisionTableText sheet(String decisionId) {
        return read.computeIfAbsent(decisionId, id -> {
            Source source = source(id);
            return sheets.read(source.file(), source.stream(), id);
        });
    }

    /** Returns the unchanged file that contains the table. */
    public byte[] file(String decisionId) {
        return source(decisionId).content().clone();
    }

    private Source source(String decisionId) {
        Source source = sources.get(decisionId);
        if (source == null) {
            throw new FeelFailure("no decision table " + decisionId);
        }
        return source;
    }

    /**
     * Returns the table's rows for the inputs: text, enum names, whole numbers, booleans, LocalDate, Instant and lists
     * of them. A missing input is a failure, never a silent null.
     */
    public DecisionResult evaluate(String decisionId, Map<String, ? extends @Nullable Object> inputs) {
        DmnDecision decision = decision(decisionId);
        Map<String, @Nullable Object> given = new HashMap<>();
        inputs.forEach((name, value) -> {
            DecimalGuard.refuse(decisionId + ", input " + name, value);
            given.put(name, FeelValues.given(value));
        });
        return answers.get(
                new DecisionInputs(decisionId, given),
                question -> result(decisionId, evaluate(decision, question.given())));
    }

    private DmnDecision decision(String decisionId) {
        Source source = source(decisionId);
        DmnDecision decision = decisionsByFile
                .computeIfAbsent(source.file(), file -> DecisionEngine.decisions(engine.get(), file, source.stream()))
                .get(decisionId);
        if (decision == null) {
            throw new FeelFailure(source.file() + ": no decision " + decisionId);
        }
        return decision;
    }

    private DmnDecisionTableResult evaluate(DmnDecision decision, Map<String, @Nullable Object> inputs) {
        try {
            return engine.get().evaluateDecisionTable(decision, inputs);
        } catch (FeelFailure failure) {
            throw failure;
        } catch (RuntimeException failure) {
            throw new FeelFailure("decision " + decision.getKey() + ": " + failure.getMessage(), failure);
        }
    }

    private static DecisionResult result(String decisionId, DmnDecisionTableResult answered) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        answered.getResultList().forEach(outputs -> {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            outputs.forEach((name, value) -> {
                DecimalGuard.refuse(decisionId + ", output " + name, value);
                row.put(name, FeelValues.plain(value));
            });
            rows.add(Collections.unmodifiableMap(row));
        });
        return new DecisionResult(decisionId, rows);
    }
}
