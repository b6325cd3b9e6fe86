package org.quarknotes.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.quarknotes.problems.ProblemType;

/** What the schema promises to editors. */
class SchemaTest {
    private final JsonNode schema = Schema.packaged().root();

    @Test
    void it_is_a_schema() {
        var metaSchema =
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SchemaLocation.of(SchemaId.V202012));

        assertThat(metaSchema.validate(schema)).isEmpty();
    }

    @Test
    void every_property_says_what_it_is_for() {
        assertThat(all(schema).flatMap(part -> children(part.path("properties"))))
                .hasSizeGreaterThan(100)
                .allSatisfy(property ->
                        assertThat(property.path("description").asText()).isNotBlank());
    }

    @Test
    void no_mapping_takes_a_name_that_it_does_not_know() {
        assertThat(all(schema).filter(part -> part.path("type").asText().equals("object")))
                .hasSizeGreaterThan(20)
                .allSatisfy(mapping -> {
                    assertThat(mapping.has("additionalProperties")).isTrue();
                    assertThat(mapping.get("additionalProperties").asBoolean(false))
                            .isFalse();
                });
    }

    @Test
    void every_pattern_is_also_said_in_words() {
        assertThat(all(schema).filter(part -> part.path("pattern").isTextual()))
                .allSatisfy(part -> assertThat(part.has(Sentences.WORDING)).isTrue());
    }

    @Test
    void every_type_of_problem_can_be_mocked() {
        var problems = schema.at("/$defs/mock/properties/problem/enum");

        assertThat(children(problems).map(JsonNode::asText))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ProblemType.values()).map(ProblemType::slug).toList());
    }

    @Test
    void every_definition_is_used() {
        var used = all(schema).map(part -> part.path("$ref").asText()).toList();

        schema.get("$defs")
                .fieldNames()
                .forEachRemaining(name -> assertThat(used).contains("#/$defs/" + name));
    }

    @Test
    void every_example_and_default_is_allowed() {
        var factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
        var parts = all(schema)
                .filter(part -> part.has("examples") || part.has("default"))
                .toList();

        assertThat(parts).hasSizeGreaterThan(30);
        for (var part : parts) {
            var alone = part.<ObjectNode>deepCopy();
            alone.set("$defs", schema.get("$defs"));
            var check = factory.getSchema(alone);
            Stream.concat(children(part.path("examples")), Stream.of(part.path("default")))
                    .filter(value -> !value.isMissingNode())
                    .forEach(value -> assertThat(check.validate(value))
                            .as("%s in %s", value, part)
                            .isEmpty());
        }
    }

    private static Stream<JsonNode> all(JsonNode part) {
        return Stream.concat(Stream.of(part), children(part).flatMap(SchemaTest::all));
    }

    private static Stream<JsonNode> children(JsonNode part) {
        return StreamSupport.stream(part.spliterator(), false);
    }
}
