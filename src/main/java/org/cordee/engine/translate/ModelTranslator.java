package org.cordee.engine.translate;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.cordee.feel.BoundedFeel;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Translates a BPMN file written for Camunda 8 into one that Operaton runs with the same behaviour. Zeebe's extension
 * elements stay in the result: the engine reads mappings and retries from them.
 */
public final class ModelTranslator {

    private static final BoundedFeel FEEL = new BoundedFeel(InstantSource.system());

    /** @throws ModelRefused with every problem of the file */
    public TranslatedModel translate(String resource, byte[] content) {
        List<ModelProblem> problems = new ArrayList<>(ModelReader.validate(ModelReader.read(resource, content)));
        Document document = XmlElements.read(content);
        Element definitions = document.getDocumentElement();
        problems.addAll(UnsupportedElements.in(definitions));
        refuse(resource, problems);
        ExpressionEncoder codes = new ExpressionEncoder(FEEL);
        new ModelRewriter(codes, new MessageTranslation(codes, definitions)).rewrite(definitions);
        refuse(resource, codes.problems());
        return new TranslatedModel(XmlElements.write(document), executable(definitions));
    }

    private static List<String> executable(Element definitions) {
        return XmlElements.children(definitions, "process")
                .filter(process -> "true".equals(process.getAttribute("isExecutable")))
                .map(XmlElements::id)
                .toList();
    }

    private static void refuse(String resource, List<ModelProblem> problems) {
        if (!problems.isEmpty()) {
            throw new ModelRefused(resource, problems.stream().distinct().toList());
        }
    }
}
