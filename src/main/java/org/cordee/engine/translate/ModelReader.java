package org.cordee.engine.translate;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.traversal.ModelWalker;
import io.camunda.zeebe.model.bpmn.validation.ValidationVisitor;
import io.camunda.zeebe.model.bpmn.validation.zeebe.ZeebeDesignTimeValidators;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads a model with Camunda's own parser and design-time rules. */
public final class ModelReader {

    private ModelReader() {}

    /** Reads the model; refuses a file that is not BPMN or is beyond {@link ModelBounds}. */
    public static BpmnModelInstance read(String resource, byte[] content) {
        ModelBounds.check(resource, content);
        try {
            return Bpmn.readModelFromStream(new ByteArrayInputStream(content));
        } catch (RuntimeException unreadable) {
            throw new ModelRefused(resource, List.of(new ModelProblem(resource, deepestMessage(unreadable))));
        }
    }

    static List<ModelProblem> validate(BpmnModelInstance model) {
        ValidationVisitor visitor = new ValidationVisitor(ZeebeDesignTimeValidators.VALIDATORS);
        try {
            new ModelWalker(model).walk(visitor);
        } catch (ModelException dangling) {
            // The library throws at a reference to an element that is not in the file.
            return List.of(new ModelProblem("definitions", deepestMessage(dangling)));
        }
        List<ModelProblem> problems = new ArrayList<>();
        visitor.getValidationResult()
                .getResults()
                .forEach((element, results) -> results.forEach(
                        result -> problems.add(new ModelProblem(idOf(element), String.valueOf(result.getMessage())))));
        return problems;
    }

    private static String idOf(ModelElementInstance element) {
        for (ModelElementInstance at = element; at != null; at = at.getParentElement()) {
            if (at instanceof BaseElement base && base.getId() != null) {
                return base.getId();
            }
        }
        return element.getElementType().getTypeName();
    }

    private static String deepestMessage(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
    }
}
