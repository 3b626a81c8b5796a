package org.cordee.engine.translate;

import java.util.List;
import org.w3c.dom.Element;

/** Translates conditions: always as FEEL; the condition of a default flow is ignored, as in Camunda. */
final class GatewayTranslation {

    private final ExpressionEncoder codes;

    GatewayTranslation(ExpressionEncoder codes) {
        this.codes = codes;
    }

    void gateway(Element gateway) {
        List<Element> flows = XmlElements.children((Element) gateway.getParentNode(), "sequenceFlow")
                .filter(flow -> flow.getAttribute("sourceRef").equals(XmlElements.id(gateway)))
                .toList();
        for (Element flow : flows) {
            boolean isDefault = XmlElements.id(flow).equals(gateway.getAttribute("default"));
            XmlElements.child(flow, "conditionExpression").ifPresent(condition -> {
                if (isDefault) {
                    XmlElements.remove(condition);
                } else if (flows.size() == 1 && XmlElements.is(gateway, "exclusiveGateway")) {
                    onlyFlow(gateway, condition);
                } else {
                    condition(flow, condition);
                }
            });
        }
    }

    private void condition(Element flow, Element condition) {
        Element plain = XmlElements.create(condition, "conditionExpression");
        plain.setTextContent(code(flow, condition));
        condition.getParentNode().replaceChild(plain, condition);
    }

    /** Moves the condition of a single flow to the gateway: legal in Camunda, but a parse error in Operaton. */
    private void onlyFlow(Element gateway, Element condition) {
        XmlElements.operaton(gateway, "onlyCondition", code(gateway, condition));
        XmlElements.remove(condition);
    }

    private String code(Element element, Element condition) {
        String text = XmlElements.text(condition);
        // In BPMN conditions the leading "=" may be missing.
        return codes.encode(
                element, EncodedExpression.Kind.FLAG, EncodedExpression.isExpression(text) ? text : "=" + text);
    }
}
