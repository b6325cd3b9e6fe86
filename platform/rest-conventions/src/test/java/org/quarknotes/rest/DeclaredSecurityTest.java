package org.quarknotes.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

/** The document says of each operation what its annotations enforce. */
@QuarkusTest
@QuarkusTestResource(TestIssuer.class)
class DeclaredSecurityTest {
    private static final List<String> NONE = List.of();

    @Test
    void each_operation_tells_which_credentials_it_takes_and_with_which_scopes() {
        var document = document();

        assertThat(security(document, "/things/open")).isEmpty();
        assertThat(security(document, "/things/caller")).isEqualTo(either(NONE));
        assertThat(security(document, "/things/read")).isEqualTo(either(List.of("notes:read")));
        assertThat(security(document, "/things/both")).isEqualTo(either(List.of("notes:read", "notes:write")));
        assertThat(security(document, "/things")).isEqualTo(either(List.of("profile")));
    }

    @Test
    void what_needs_a_sign_in_takes_no_api_key() {
        assertThat(security(document(), "/things/signed-in")).isEqualTo(token(List.of("profile")));
    }

    @Test
    void what_needs_a_group_names_it_and_takes_no_api_key() {
        var document = document();

        assertThat(security(document, "/things/admin")).isEqualTo(token(NONE));
        assertThat(document.getList("paths.'/things/admin'.get.x-required-groups"))
                .isEqualTo(List.of("admin"));
        assertThat(document.getString("paths.'/things/read'.get.x-required-groups"))
                .isNull();
    }

    @Test
    void both_schemes_are_described() {
        var schemes = document().getMap("components.securitySchemes");

        assertThat(schemes).containsOnlyKeys("accessToken", "apiKey");
        assertThat(document().getMap("components.securitySchemes.apiKey"))
                .containsEntry("type", "apiKey")
                .containsEntry("in", "header")
                .containsEntry("name", "X-Api-Key");
    }

    @Test
    void what_is_open_does_not_answer_401() {
        var document = document();

        assertThat(document.getMap("paths.'/things/open'.get.responses")).doesNotContainKeys("401", "403");
        assertThat(document.getMap("paths.'/things/read'.get.responses")).containsKeys("401", "403");
    }

    @Test
    void an_operation_that_cannot_be_described_stops_the_build() throws IOException {
        var filter = new DeclaredSecurity(Index.of(Undescribable.class));

        assertThatThrownBy(() -> filter.filterOperation(operation("unsaid")))
                .hasMessageContaining("says not who may call");
        assertThatThrownBy(() -> filter.filterOperation(operation("choice"))).hasMessageContaining("alternatives");
        assertThatThrownBy(() -> filter.filterOperation(operation("same"))).hasMessageContaining("is of 2");
        assertThatThrownBy(() -> filter.filterOperation(operation("missing"))).hasMessageContaining("is of 0");
        assertThatThrownBy(() -> filter.filterOperation(OASFactory.createOperation()))
                .hasMessageContaining("is of 0");
    }

    private static org.eclipse.microprofile.openapi.models.Operation operation(String id) {
        return OASFactory.createOperation().operationId(id);
    }

    private static JsonPath document() {
        return given().get("/openapi.json").then().statusCode(200).extract().jsonPath();
    }

    private static List<Object> security(JsonPath document, String path) {
        return document.getList("paths.'%s'.get.security".formatted(path));
    }

    private static List<Object> either(List<String> scopes) {
        return List.of(Map.of("accessToken", scopes), Map.of("apiKey", scopes));
    }

    private static List<Object> token(List<String> scopes) {
        return List.of(Map.of("accessToken", scopes));
    }

    interface Undescribable {
        @Operation(operationId = "unsaid")
        void unsaid();

        @PermissionsAllowed({"a", "b"})
        @Operation(operationId = "choice")
        void choice();

        @PermitAll
        @Operation(operationId = "same")
        void open();

        @PermissionsAllowed("a")
        @Operation(operationId = "same")
        void closed();
    }
}
