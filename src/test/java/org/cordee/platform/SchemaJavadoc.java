package org.cordee.platform;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads the Javadoc of classes from their sources: the first sentence of a class or method, and each {@code @param}. */
final class SchemaJavadoc extends TreePathScanner<Void, String> {

    private static final Path SOURCES = Path.of("src/main/java");

    private final DocTrees docs;
    private final Map<String, String> schemas;
    private final Map<String, String> sentences = new TreeMap<>();

    private SchemaJavadoc(DocTrees docs, Map<String, String> schemas) {
        this.docs = docs;
        this.schemas = schemas;
    }

    /**
     * Returns the sentences by {@code Schema} and {@code Schema.field}.
     *
     * @param types the classes of the product by schema
     */
    static Map<String, String> of(Map<String, Set<Class<?>>> types) throws IOException {
        Map<String, String> schemas = new TreeMap<>();
        Set<Path> files = new TreeSet<>();
        types.forEach((schema, classes) -> {
            Class<?> type = classes.iterator().next();
            if (type.getName().startsWith("org.cordee")) {
                schemas.put(type.getCanonicalName(), schema);
                files.add(fileOf(type));
            }
        });
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SchemaJavadoc javadoc = new SchemaJavadoc(DocTrees.instance(task), schemas);
            for (CompilationUnitTree file : task.parse()) {
                javadoc.scan(file, file.getPackageName().toString());
            }
            return javadoc.sentences;
        }
    }

    private static Path fileOf(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        return SOURCES.resolve(outer.getName().replace('.', '/') + ".java");
    }

    @Override
    public Void visitClass(ClassTree type, String outside) {
        String name = outside + '.' + type.getSimpleName();
        String schema = schemas.get(name);
        DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
        if (schema != null && comment != null) {
            put(schema, comment.getFirstSentence());
            comment.getBlockTags().stream()
                    .filter(ParamTree.class::isInstance)
                    .map(ParamTree.class::cast)
                    .forEach(param -> put(schema + '.' + param.getName(), param.getDescription()));
        }
        return super.visitClass(type, name);
    }

    @Override
    public Void visitMethod(MethodTree method, String type) {
        String schema = schemas.get(type);
        TreePath path = getCurrentPath();
        DocCommentTree comment = docs.getDocCommentTree(path);
        boolean getter =
                method.getParameters().isEmpty() && method.getName().toString().matches("(is|get)[A-Z].*");
        if (schema != null && comment != null && getter) {
            String name = method.getName().toString().replaceFirst("^(is|get)", "");
            String field = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
            put(schema + '.' + field, comment.getFirstSentence());
        }
        return null;
    }

    private void put(String key, Collection<? extends DocTree> words) {
        String text = words.stream()
                .map(SchemaJavadoc::plain)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
        if (!text.isEmpty()) {
            String sentence = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
            sentences.put(key, sentence.endsWith(".") ? sentence : sentence + ".");
        }
    }

    private static String plain(DocTree word) {
        if (word instanceof LiteralTree literal) {
            return '`' + literal.getBody().getBody() + '`';
        }
        if (word instanceof LinkTree link) {
            return link.getLabel().isEmpty()
                    ? '`' + link.getReference().getSignature().replace("#", "") + '`'
                    : link.getLabel().stream().map(SchemaJavadoc::plain).collect(Collectors.joining());
        }
        return word.toString();
    }
}
