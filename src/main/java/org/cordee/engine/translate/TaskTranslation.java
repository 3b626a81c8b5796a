package org.cordee.engine.translate;

import java.util.List;
import org.w3c.dom.Element;

/**
 * Translates tasks: jobs become external tasks; user tasks and call activities get their attributes as encoded
 * expressions.
 */
final class TaskTranslation {

    private static final List<String> NOT_FOR_A_SERVICE_TASK = List.of("messageRef", "operationRef", "scriptFormat");

    private final ExpressionEncoder codes;

    TaskTranslation(ExpressionEncoder codes) {
        this.codes = codes;
    }

    void job(Element task) {
        Element definition = XmlElements.zeebe(task, "taskDefinition").orElse(null);
        if (definition == null) {
            script(task);
            return;
        }
        Element service = XmlElements.is(task, "serviceTask") ? task : XmlElements.rename(task, "serviceTask");
        NOT_FOR_A_SERVICE_TASK.forEach(service::removeAttribute);
        external(service, service, definition);
    }

    private void script(Element task) {
        Element script = XmlElements.zeebe(task, "script").orElse(null);
        if (script == null) {
            codes.refuse(task, "needs a zeebe:taskDefinition or, as a script task, a zeebe:script");
            return;
        }
        codes.check(task, script.getAttribute("expression"));
        NOT_FOR_A_SERVICE_TASK.forEach(task::removeAttribute);
        XmlElements.rename(task, "task");
    }

    void thrownMessage(Element event, Element definition) {
        Element task = XmlElements.zeebe(event, "taskDefinition").orElse(null);
        if (task == null) {
            codes.refuse(event, "a thrown message needs a zeebe:taskDefinition");
            return;
        }
        definition.removeAttribute("messageRef");
        external(event, definition, task);
    }

    private void external(Element element, Element carrier, Element definition) {
        XmlElements.operaton(carrier, "type", "external");
        XmlElements.operaton(
                carrier,
                "topic",
                codes.literalOr(element, EncodedExpression.Kind.TEXT, definition.getAttribute("type")));
        codes.check(element, definition.getAttribute("retries"));
    }

    void user(Element task) {
        XmlElements.zeebe(task, "formDefinition")
                .filter(form -> "versionTag".equals(form.getAttribute("bindingType")))
                .ifPresent(form -> codes.refuse(task, "a form bound by version tag is not supported"));
        XmlElements.zeebe(task, "assignmentDefinition").ifPresent(assignment -> {
            copy(task, assignment, "assignee", EncodedExpression.Kind.TEXT);
            copy(task, assignment, "candidateGroups", EncodedExpression.Kind.NAMES);
            copy(task, assignment, "candidateUsers", EncodedExpression.Kind.NAMES);
        });
        XmlElements.zeebe(task, "taskSchedule").ifPresent(schedule -> {
            copy(task, schedule, "dueDate", EncodedExpression.Kind.DATE);
            copy(task, schedule, "followUpDate", EncodedExpression.Kind.DATE);
        });
        XmlElements.zeebe(task, "priorityDefinition")
                .flatMap(priority -> XmlElements.attribute(priority, "priority"))
                .ifPresentOrElse(
                        priority -> XmlElements.operaton(
                                task, "priority", codes.encode(task, EncodedExpression.Kind.WHOLE, priority)),
                        () -> XmlElements.operaton(task, "priority", "50"));
    }

    private void copy(Element task, Element from, String attribute, EncodedExpression.Kind kind) {
        XmlElements.attribute(from, attribute)
                .ifPresent(text -> XmlElements.operaton(task, attribute, codes.encode(task, kind, text)));
    }

    void call(Element call) {
        Element called = XmlElements.zeebe(call, "calledElement").orElseThrow();
        String processId = called.getAttribute("processId");
        call.setAttribute("calledElement", codes.literalOr(call, EncodedExpression.Kind.TEXT, processId));
        switch (called.getAttribute("bindingType")) {
            case "deployment" -> XmlElements.operaton(call, "calledElementBinding", "deployment");
            case "versionTag" -> {
                XmlElements.operaton(call, "calledElementBinding", "versionTag");
                XmlElements.operaton(call, "calledElementVersionTag", called.getAttribute("versionTag"));
            }
            default -> XmlElements.operaton(call, "calledElementBinding", "latest");
        }
        Element extensions = (Element) called.getParentNode();
        boolean all = !"false".equals(called.getAttribute("propagateAllParentVariables"));
        pass(extensions, "in", !all);
        if (hasOutputs(call)) {
            pass(extensions, "out", true);
        } else if (!"false".equals(called.getAttribute("propagateAllChildVariables"))) {
            pass(extensions, "out", false);
        }
    }

    private static boolean hasOutputs(Element call) {
        return XmlElements.zeebe(call, "ioMapping").stream()
                .flatMap(mapping -> XmlElements.children(mapping).stream())
                .anyMatch(entry -> "output".equals(entry.getLocalName()));
    }

    private static void pass(Element extensions, String direction, boolean local) {
        Element pass = extensions.getOwnerDocument().createElementNS(XmlElements.OPERATON, "operaton:" + direction);
        pass.setAttribute("variables", "all");
        if (local) {
            pass.setAttribute("local", "true");
        }
        extensions.appendChild(pass);
    }

    void multiInstance(Element loop) {
        Element characteristics = XmlElements.zeebe(loop, "loopCharacteristics").orElseThrow();
        XmlElements.operaton(
                loop,
                "collection",
                codes.encode(loop, EncodedExpression.Kind.LIST, characteristics.getAttribute("inputCollection")));
        XmlElements.attribute(characteristics, "inputElement")
                .ifPresent(name -> XmlElements.operaton(loop, "elementVariable", name));
        codes.check(loop, characteristics.getAttribute("outputElement"));
        XmlElements.child(loop, "completionCondition")
                .ifPresent(condition -> condition.setTextContent(flag(loop, XmlElements.text(condition))));
    }

    private String flag(Element element, String text) {
        return codes.encode(
                element, EncodedExpression.Kind.FLAG, EncodedExpression.isExpression(text) ? text : "=" + text);
    }
}
