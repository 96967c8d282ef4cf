import Foundation
import OpinaFeedback
import OpinaLexicon
import OpinaTestSupport

/// Comments to hold properties against: the annotated ones, those of the sample exports, and a list of our own.
enum ReadableComments {
  struct Comment: Sendable {
    let text: String
    let question: Question
    let language: Language?
  }

  static let own: [Comment] = [
    (Language.spanish, "El personal fue muy amable, pero tardaron tres semanas en contestar."),
    (.spanish, "No lo recomiendo, carísimo y poco claro. ¿Nadie contesta el teléfono?"),
    (.spanish, "Aunque el baño estaba sucio, la cama era comodísima. Volveremos seguro."),
    (.spanish, "Me gustaría más variedad en el desayuno y menos ruido por la noche"),
    (.portuguese, "Os funcionários foram muito simpáticos, mas demoraram três semanas para responder."),
    (.portuguese, "Não recomendo, caríssimo e pouco claro. Ninguém atende o telefone?"),
    (.portuguese, "Embora o banheiro estivesse sujo, a cama era ótima. Vou voltar com certeza."),
    (.portuguese, "Gostaria de mais variedade no café da manhã e menos barulho à noite"),
    (.italian, "Il personale è stato molto gentile, ma hanno impiegato tre settimane per rispondere."),
    (.italian, "Non lo consiglio, carissimo e poco chiaro. Nessuno risponde al telefono?"),
    (.italian, "Anche se il bagno era sporco, il letto era comodissimo. Ci torneremo sicuramente."),
    (.italian, "Vorrei più varietà a colazione e meno rumore di notte"),
    (.english, "The staff were very friendly, but it took them three weeks to answer."),
    (.english, "Would not recommend, way too expensive and not very clear. Does nobody answer the phone?"),
    (.english, "Although the bathroom was dirty, the bed was great. Will definitely come back."),
    (.english, "I wish there was more choice at breakfast and less noise at night"),
  ].map { Comment(text: $0.1, question: .open, language: $0.0) }

  static let annotated: [Comment] = AnnotatedComment.all.flatMap(\.comments).map {
    Comment(text: $0.text, question: $0.question, language: $0.language)
  }

  /// Every comment of every sample export that can be read.
  static let exported: [Comment] = {
    guard let names = try? ColumnNames(.builtIn) else { return [] }
    var result: [Comment] = []
    for file in PackageFolder.files(below: "Corpora/exports") {
      let path = PackageFolder.root.appending(path: "Corpora/exports/\(file)").path
      guard var export = try? ExportReader(path: path, options: ExportOptions(), columnNames: names) else { continue }
      let layout = export.layout
      while let batch = try? export.next(maximum: 512) {
        for index in batch.records.indices {
          for field in layout.response(index, in: batch).comments {
            let text = String(decoding: batch.bytes[field.bytes], as: UTF8.self)
            result.append(Comment(text: text, question: field.question, language: nil))
          }
        }
      }
    }
    return result
  }()
}
