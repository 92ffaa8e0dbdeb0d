package atelier.image;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The XMP packet (ISO 16684-1) that pictures carry: the recipe in a namespace of our own, and the mark
/// of the IPTC that an algorithm made them.
final class Xmp {
    private static final String NAMESPACE = "urn:atelier:xmp:1/";
    private static final String RECIPE = "recipe";

    private Xmp() {}

    /// The packet of a picture that was made by this recipe.
    static String packet(String recipeJson) {
        String recipe = recipeJson.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return around("\n   <atelier:recipe>" + recipe + "</atelier:recipe>");
    }

    /// The packet that says no more than that an algorithm made the pictures.
    static String mark() {
        return around("");
    }

    private static String around(String more) {
        return """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                  <rdf:Description rdf:about=""
                    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                    xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
                    xmlns:atelier="urn:atelier:xmp:1/">
                   <xmp:CreatorTool>Atelier</xmp:CreatorTool>
                   <Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/\
                compositeWithTrainedAlgorithmicMedia</Iptc4xmpExt:DigitalSourceType>%s
                  </rdf:Description>
                 </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>""".formatted(more);
    }

    /// The recipe in a packet, be it an element or, as other programs may rewrite it, an attribute.
    /// Empty where there is none or the packet is no XML: others' metadata must not keep a picture shut.
    static Optional<String> recipe(byte[] packet) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        // Packets come with pictures from anywhere: no entities, no files, no network.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(packet));
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (NAMESPACE.equals(xml.getNamespaceURI()) && RECIPE.equals(xml.getLocalName())) {
                    return Optional.of(xml.getElementText());
                }
                String attribute = xml.getAttributeValue(NAMESPACE, RECIPE);
                if (attribute != null) {
                    return Optional.of(attribute);
                }
            }
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
