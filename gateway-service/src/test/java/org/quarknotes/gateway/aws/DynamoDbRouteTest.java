package org.quarknotes.gateway.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.HttpMessage;
import org.quarknotes.local.dynamodb.DynamoDbLocal;

/** Routes to a real DynamoDB, by its own HTTP API. */
@QuarkusTest
class DynamoDbRouteTest extends EdgeTest {
    private static DynamoDbLocal database;

    @BeforeAll
    static void startDatabase() {
        database = DynamoDbLocal.start();
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @BeforeEach
    void route() throws IOException {
        routes("""
                routes:
                  - id: table
                    match: { path: "/table", methods: [PUT] }
                    auth: public
                    integration:
                      aws:
                        service: dynamodb
                        endpoint: "ENDPOINT"
                        headers: { x-amz-target: DynamoDB_20120810.CreateTable }
                        json:
                          TableName: places
                          BillingMode: PAY_PER_REQUEST
                          AttributeDefinitions: [ { AttributeName: pk, AttributeType: S } ]
                          KeySchema: [ { AttributeName: pk, KeyType: HASH } ]
                        answer:
                          400: { status: 200, json: { there: already } }
                  - id: put-place
                    match: { path: "/places/{id}", methods: [PUT] }
                    integration:
                      aws:
                        service: dynamodb
                        endpoint: "ENDPOINT"
                        headers: { x-amz-target: DynamoDB_20120810.PutItem }
                        json:
                          TableName: places
                          Item: { pk: { S: "PLACE#{caller.subject}#{id}" }, text: { S: "{body}" }, visits: { N: "{query.visits}" } }
                          ConditionExpression: attribute_not_exists(pk)
                        answer:
                          200: { status: 201, json: { stored: true } }
                          400: { status: 409, json: { problem: "there already" } }
                  - id: place
                    match: { path: "/places/{id}", methods: [GET] }
                    integration:
                      aws:
                        service: dynamodb
                        endpoint: "ENDPOINT"
                        headers: { x-amz-target: DynamoDB_20120810.GetItem }
                        json: { TableName: places, Key: { pk: { S: "PLACE#{caller.subject}#{id}" } } }
                  - id: nowhere
                    match: { path: "/nowhere", methods: [GET] }
                    auth: public
                    integration:
                      aws:
                        service: dynamodb
                        endpoint: "ENDPOINT"
                        headers: { x-amz-target: DynamoDB_20120810.GetItem }
                        json: { TableName: nowhere, Key: { pk: { S: x } } }
                """.replace("ENDPOINT", database.endpoint().toString()));
        assertThat(call("PUT", "/table", "").status()).isEqualTo(200);
    }

    @Test
    void an_item_is_written_and_read_by_nothing_but_routes() throws IOException {
        var text = "a \"quoted\" {text} with\nlines";

        assertThat(call("PUT", "/places/home?visits=3", text).status()).isEqualTo(201);
        var read = call("GET", "/places/home", "");

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.value("Content-Type")).contains("application/json");
        assertThat(read.body())
                .contains("\"text\":{\"S\":\"a \\\"quoted\\\" {text} with\\nlines\"}", "\"visits\":{\"N\":\"3\"}")
                .contains("\"pk\":{\"S\":\"PLACE#alice#home\"}");
        assertThat(call("PUT", "/places/home?visits=4", text).status()).isEqualTo(409);
    }

    @Test
    void a_table_that_is_missing_is_no_secret_told() throws IOException {
        var answer = call("GET", "/nowhere", "");

        assertProblem(answer, 502, "upstream-unavailable");
        assertThat(answer.body()).doesNotContain("ResourceNotFound", "dynamodb");
    }

    private HttpMessage call(String method, String target, String body) throws IOException {
        return send(method + " " + target + " HTTP/1.1\r\n" + HOST + "Authorization: Bearer " + issuer.token()
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }
}
