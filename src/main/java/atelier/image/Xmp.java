package atelier.image;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The XMP packet (ISO 16684-1) that pictures carry: the recipe in a namespace of our own, and the mark
/// of the IPTC that an algorithm made them.
///
/// Where there is not room enough, in a JPEG, the recipe is in a second packet, which the first names by its digest
/// (XMP specification, part 3, 1.1.3.1).
final class Xmp {
    private static final String NAMESPACE = "urn:atelier:xmp:1/";
    private static final String RECIPE = "recipe";
    private static final String NOTE = "http://ns.adobe.com/xmp/note/";
    private static final String HAS_EXTENDED = "HasExtendedXMP";

    private Xmp() {}

    /// The packet of a picture that was made by this recipe.
    static String packet(String recipeJson) {
        return around("\n   <atelier:recipe>" + escaped(recipeJson) + "</atelier:recipe>");
    }

    /// The first packet of a picture whose recipe is in a second one.
    ///
    /// @param digest of that one
    static String naming(String digest) {
        return around(
                "\n   <xmpNote:HasExtendedXMP xmlns:xmpNote=\"" + NOTE + "\">" + digest + "</xmpNote:HasExtendedXMP>");
    }

    /// The second packet, with no more than the recipe.
    static String extended(String recipeJson) {
        return """
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                  <rdf:Description rdf:about="" xmlns:atelier="urn:atelier:xmp:1/">
                   <atelier:recipe>%s</atelier:recipe>
                  </rdf:Description>
                 </rdf:RDF>
                </x:xmpmeta>""".formatted(escaped(recipeJson));
    }

    /// What the first packet knows the second by.
    static String digest(byte[] extended) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("MD5").digest(extended));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The packet that says no more than that an algorithm made the pictures.
    static String mark() {
        return around("");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
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
        return value(packet, NAMESPACE, RECIPE);
    }

    /// The digest of the second packet that this one names.
    static Optional<String> extension(byte[] packet) {
        return value(packet, NOTE, HAS_EXTENDED);
    }

    private static Optional<String> value(byte[] packet, String namespace, String name) {
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
                if (namespace.equals(xml.getNamespaceURI()) && name.equals(xml.getLocalName())) {
                    return Optional.of(xml.getElementText());
                }
                String attribute = xml.getAttributeValue(namespace, name);
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
