package org.cordee.law.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Parses a YAML text of an unknown author: one document of plain fields, lists and values, at most 256 KiB and 30
 * levels deep. Types, anchors and aliases are refused before anything is built, so that no file can call a class or
 * grow in memory.
 */
final class YamlFile {

    private static final int LARGEST = 256 * 1024;
    private static final int DEEPEST = 30;

    private YamlFile() {}

    static YamlValue read(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new CaseRefused(1, "", "compliance.case.file-too-large", LARGEST / 1024);
        }
        String text = text(bytes);
        try {
            Yaml yaml = new Yaml(new SafeConstructor(options()));
            for (Event event : yaml.parse(new StringReader(text))) {
                refuseHostile(event);
            }
            Node root = yaml.compose(new StringReader(text));
            if (root == null) {
                throw new CaseRefused(1, "", "compliance.case.file-empty");
            }
            return new YamlValue(root, "");
        } catch (MarkedYAMLException broken) {
            throw YamlProblem.refused(line(broken.getProblemMark()), broken.getProblem());
        } catch (ReaderException broken) {
            throw YamlProblem.refused(line(text, broken.getPosition()), broken.getMessage());
        } catch (YAMLException broken) {
            throw YamlProblem.refused(1, broken.getMessage());
        }
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(LARGEST);
        return options;
    }

    private static void refuseHostile(Event event) {
        boolean typed = (event instanceof ScalarEvent scalar && scalar.getTag() != null)
                || (event instanceof CollectionStartEvent collection && collection.getTag() != null);
        if (typed) {
            throw new CaseRefused(line(event.getStartMark()), "", "compliance.case.typed");
        }
        boolean anchored = event instanceof NodeEvent node && node.getAnchor() != null;
        if (anchored || event instanceof AliasEvent) {
            throw new CaseRefused(line(event.getStartMark()), "", "compliance.case.alias");
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new CaseRefused(1, "", "compliance.case.not-utf8");
        }
    }

    /** @param position the number of characters before it */
    private static int line(String text, int position) {
        return 1
                + (int) text.codePoints()
                        .limit(position)
                        .filter(sign -> sign == '\n')
                        .count();
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }
}
