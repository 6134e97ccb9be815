#include "pincite/pipeline/delivery_config.hpp"

#include "pincite/ingest/sources.hpp"
#include "pincite/wire/client.hpp"
#include "pincite/wire/mail.hpp"

#include <cstdlib>
#include <memory>

namespace pincite::pipeline {

using base::ErrorCode;
using ingest::Config;
using ingest::KnownSection;
using ingest::Section;
using K = ingest::ValueKind;

namespace {

std::vector<KnownSection> make_sections() {
  return {{"summary",
           false,
           {{"text", K::path, false, false, "file for the last run in plain text"},
            {"html", K::path, false, false, "the same as a page"},
            {"json", K::path, false, false, "the same as pincite.run/1"}},
           "the last run as files"},
          {"feed",
           false,
           {{"file", K::path, true, false, "Atom file"},
            {"title", K::text, false, false, "title of the feed"},
            {"id", K::text, false, false, "where the feed is published"}},
           "what fired, as a feed"},
          {"mail",
           false,
           {{"from", K::text, true, false, "address of the sender"},
            {"to", K::text, true, true, "address of a reader"},
            {"server", K::text, false, false, "smtps://HOST or smtp://HOST:PORT"},
            {"program", K::path, false, false, "local mail program, /usr/sbin/sendmail"},
            {"user", K::text, false, false, "who signs in at the server"},
            {"password-env", K::text, false, false, "environment variable with the password"},
            {"encrypted", K::yes_no, false, false, "no: a server on this machine without TLS"}},
           "what fired, as one mail a run"},
          {"post",
           false,
           {{"url", K::url, true, false, "who gets a POST for each thing that fires"},
            {"token-env", K::text, false, false, "environment variable with a bearer token"},
            {"allow-private", K::yes_no, false, false, "permits private and local addresses"}},
           "what fired, as JSON to a webhook"},
          {"metrics",
           false,
           {{"file", K::path, true, false, "file for Prometheus' node exporter (*.prom)"}},
           "numbers for a monitor"},
          {"log",
           false,
           {{"file", K::path, false, false, "appended to; else standard error"},
            {"format", K::text, false, false, "text, journal or json"}},
           "the run, one line an event"}};
}

auto wrong(const Config& config, const Section& section, const std::string& what,
           const std::string& hint) {
  return base::fail(ErrorCode::usage, config.file + ":" + std::to_string(section.line),
                    "[" + section.kind + "] " + what, hint);
}

/// The value of the environment variable that a setting names; "" when nothing is named.
base::Result<std::string> secret(const Config& config, const Section& section,
                                 const std::string& setting) {
  const std::string name = section.text_or(setting, "");
  if (name.empty()) return std::string();
  const char* value = std::getenv(name.c_str());
  if (value != nullptr && *value != '\0') return std::string(value);
  return wrong(config, section, setting + " = " + name + ": the variable is not set",
               "set it in the environment of the run, or take the setting out");
}

base::Status add_server(const Config& config, const Section& section, Delivery& delivery,
                        const std::atomic<bool>* stop) {
  wire::MailServer server;
  server.url = section.text_or("server", "");
  server.user = section.text_or("user", "");
  server.encrypted = !section.text("encrypted") || section.yes("encrypted");
  auto password = secret(config, section, "password-env");
  if (!password) return base::pass_on(password);
  server.password = *password;
  if (auto ok = wire::check_server(server); !ok) {
    return wrong(config, section, ok.error().line(), ok.error().hint);
  }
  const notice::MailSettings mail = delivery.mail;
  delivery.send_mail = [server, mail, stop](const std::string& message) {
    return wire::send_mail(server, mail.from, mail.to, message, stop);
  };
  return {};
}

base::Status add_mail(const Config& config, Delivery& delivery, bool offline,
                      const std::atomic<bool>* stop) {
  const auto sections = config.of("mail");
  if (sections.empty()) return {};
  const Section& section = *sections.front();
  delivery.mail = {section.text_or("from", ""), section.all("to")};
  if (auto ok = notice::check_mail(delivery.mail); !ok) {
    return wrong(config, section, ok.error().line(), ok.error().hint);
  }
  const bool program = section.text("program").has_value();
  if (program == section.text("server").has_value()) {
    return wrong(config, section, program ? "has both a server and a program" : "has no server",
                 "give one of: server = smtps://HOST, program = /usr/sbin/sendmail");
  }
  if (program) {
    const std::string path = section.text_or("program", "");
    delivery.send_mail = [path](const std::string& message) {
      return send_by_program(path, message);
    };
    return {};
  }
  if (auto ok = add_server(config, section, delivery, stop); !ok) return ok;
  if (offline) delivery.mail.to.clear();
  return {};
}

base::Status add_post(const Config& config, Delivery& delivery, bool offline,
                      const std::atomic<bool>* stop) {
  const auto sections = config.of("post");
  if (sections.empty()) return {};
  const Section& section = *sections.front();
  auto token = secret(config, section, "token-env");
  if (!token) return base::pass_on(token);
  if (offline) return {};
  wire::Request request;
  request.url = section.text_or("url", "");
  request.body_type = "application/json";
  request.rules = ingest::request_rules(config.only("nightly"));
  request.rules.allow_private = section.yes("allow-private");
  if (!token->empty()) request.headers.emplace_back("Authorization", "Bearer " + *token);
  const auto client = std::make_shared<wire::Client>(
      config.only("nightly").text_or("contact", "no contact given"), wire::system_timing(), stop);
  delivery.post = [client, request](const std::string& body) -> base::Status {
    wire::Request filled = request;
    filled.body = body;
    auto answer = client->post(filled);
    if (!answer) return base::pass_on(answer);
    return {};
  };
  return {};
}

base::Status add_log(const Config& config, Delivery& delivery) {
  const Section& section = config.only("log");
  delivery.log = section.text_or("file", "");
  // Under systemd standard error goes to the journal, which knows priorities.
  const bool journal = delivery.log.empty() && std::getenv("JOURNAL_STREAM") != nullptr;
  const std::string format = section.text_or("format", journal ? "journal" : "text");
  if (format == "text") {
    delivery.log_format = notice::LogFormat::text;
  } else if (format == "journal") {
    delivery.log_format = notice::LogFormat::journal;
  } else if (format == "json") {
    delivery.log_format = notice::LogFormat::json;
  } else {
    return wrong(config, section, "format = " + format + ": no such format",
                 "one of: text, journal, json");
  }
  delivery.log_wanted = !config.of("log").empty() || journal;
  return {};
}

void add_files(const Config& config, Delivery& delivery) {
  const Section& summary = config.only("summary");
  delivery.summary_text = summary.text_or("text", "");
  delivery.summary_html = summary.text_or("html", "");
  delivery.summary_json = summary.text_or("json", "");
  const Section& feed = config.only("feed");
  delivery.feed = feed.text_or("file", "");
  delivery.feed_settings.title = feed.text_or("title", delivery.feed_settings.title);
  delivery.feed_settings.id = feed.text_or("id", delivery.feed_settings.id);
  delivery.metrics = config.only("metrics").text_or("file", "");
}

}  // namespace

const std::vector<KnownSection>& nightly_sections() {
  static const std::vector<KnownSection> all = [] {
    std::vector<KnownSection> sections = ingest::source_sections();
    for (KnownSection& section : make_sections())
      sections.push_back(std::move(section));
    return sections;
  }();
  return all;
}

base::Result<Delivery> delivery_of(const Config& config, bool offline,
                                   const std::atomic<bool>* stop) {
  Delivery delivery;
  add_files(config, delivery);
  for (const Section& section : config.sections) {
    if (!section.name.empty() && section.text("stale-after-days")) {
      delivery.stale_of[section.title()] = section.number_or("stale-after-days", 0);
    }
  }
  if (auto ok = add_mail(config, delivery, offline, stop); !ok) return base::pass_on(ok);
  if (auto ok = add_post(config, delivery, offline, stop); !ok) return base::pass_on(ok);
  if (auto ok = add_log(config, delivery); !ok) return base::pass_on(ok);
  return delivery;
}

}  // namespace pincite::pipeline
