/**
 * Syllables of legal Vietnamese, the most frequent first: those that stand in at least five of 467 acts (109 laws, 102 central acts of
 * 2014, 256 provincial ones of 2025), counted over all of them in small letters. One letter alone parts no words, so none is here.
 */
const BY_FREQUENCY = (
  'của và định có các điều công quy được quan hợp cơ người theo chức vụ hành luật trong thực chính về nhân hiện ' +
  'quyết pháp bộ tổ nước quyền cấp việc với lý trường hội động hoặc số dân nhà dụng đồng tại thông ngày không ' +
  'án cho ban bảo nhiệm sản tài sở thành quốc này tư xã quản trình đối nghiệp phải thời từ chủ nhận năm kiểm sử ' +
  'thẩm nghị bản doanh bị đến để phạm hoạt đầu là gia văn báo tỉnh hạn khác viên đất vi tra chứng hàng giao ' +
  'khoản phát ủy kinh giải đơn địa liên sau sự thể thì thủ dự kết thuộc trách sơ làm ký xây khi dựng một phương ' +
  'tế nội cầu hồ phòng nam việt dịch giá chỉ cá trên do chuyển lập tin xuất cáo đã tác phủ triển yêu đại vị ' +
  'khai học liệu đề giấy an xử tháng tục đổi kế thu chi hình tiếp hoạch nghĩa hiệu trung trưởng điểm chế sát ' +
  'giám nghệ lực điện toán thi lao sách quả môi tiền đảm kiện toàn ngoài tự tạo thường phí năng chất tòa tiêu ' +
  'thanh xác hóa vệ bằng dung thống xét trực mục đăng vực lượng tham tổng ty bên kiến vào thuế chương trợ đây ' +
  'phần cứ ra ngân diện trị giáo ứng cao vận hữu bổ phục đủ thiết sinh độ khu mà thương tập phép vốn đó lệ ' +
  'chuẩn những căn tịch hệ lợi tính nghề vật tố nếu trước chuyên kể thức gian mức ngành chấp phố lại phân thuê ' +
  'đường tích danh hại hiểm áp nhập nguyên đạo nhất trả bố tội biểu quá sung dẫn tên tàu phạt thuận nộp phẩm ' +
  'lưu gây viện dục gồm nông thuật loại hộ khoa hướng kỹ nguồn tiến mới phối cộng cung duyệt trở phê mình qua ' +
  'lĩnh tử đình sửa cử mua nơi bồi gửi trừ tiết biện hải thị thác hỗ hoàn ninh bán chịu tạm khẩu tiện cứu ghi ' +
  'soát mặt giữ cư bàn lên cổ truyền phù tín thay giới rừng cần ương đánh tâm đoàn chung bao đốc trọng tối kỳ ' +
  'như đặc dữ phụ vấn xem dưới hưởng tranh biển lịch thuốc tượng đào khiếu trì ích họp biên mẫu nại thầu hồi ' +
  'trí lãnh tình thải lần đúng phường quân thiệt chưa chữa chống chỉnh khoán thỏa thủy cụ cháy kê hòa cùng quỹ ' +
  'hạ kèm cục bỏ vùng rõ phó minh tướng góp bầu dưỡng cán máy du ước còn tỷ ưu cảng mô tầng bệnh phiếu tải đai ' +
  'phiên cách đang chí thư trang khách tăng sáng tương biệt thưởng khả đóng đấu nghiên từng tái biến mại con ' +
  'hoá di độc trú tộc kháng sức đương họ tụng môn nâng bất bình khởi cấu cả nhưng đầy đưa giữa đáp dùng giảm ' +
  'tuyên phá đảng giúp bay nuôi trái lương tổn huy thế đích trữ thao nợ tờ bắt hủy trồng cố cảnh thứ chọn chiến ' +
  'thôn đạt luận khí đi tù chấm phán cấm mạng uỷ nguy miễn nghiêm hà phúc lục gọi kịp dứt mở tiên nhiên nhằm ' +
  'cải hai sĩ tuổi khen đa khoáng xe thảo đoạn nhiều đông tắc huyện chánh đồ sư tuyến nghiệm khỏe nhượng giờ ' +
  'xếp phổ sắt hiệp lời thiện chia thiểu bước hết buộc trẻ ngang phận đua nhiễm dấu kỷ ảnh tặng khó ngoại trạng ' +
  'nhánh mất tôn cổng cập hậu tuân dược thúc khuyến yếu lấy gắn rà ba bãi thụ bắc lâm đãi xuyên cạnh cuộc trận ' +
  'đặt ngay mỗi nhu nêu lựa dạy chữ khăn sống giai vay tai nạn chậm biết truy cây sao đô bí hơn mật diễn nhóm ' +
  'em nhật nào khắc đội liền suất phong chúng cường hỏng giống mẹ hằng cửa trụ thân đẩy bưu lệnh niên mã bậc ' +
  'giả thừa chết đẳng ít xảy mạnh khối nhau khích thích nổ in ma nền nghỉ tuyển thiên sắp thêm hạnh trương thù ' +
  'sổ ngăn chối phản hiến đứng dõi tốt khẩn giam mọi vượt thuyền lược bào cam riêng xin triệu quảng nối trật đê ' +
  'xâm hạng khám rộng nhũng mưu lớn tri vì xúc thẻ mời khảo chồng vũ can vô rút niêm hôn vợ thăm kho huấn tiếng ' +
  'viễn dài bày ngũ vẫn khóa thất sai cưỡng hưu kiệm quý thoát cha duy mang miền trưng chặn hỏi rắn so tảng ' +
  'thái ăn chiếm trò cận chăm trao ngữ dò chú túy viết dạng nghiện phim ổn sóc lớp thần tắt binh gốc yết thập ' +
  'tất thử thổ thấy mắc bù lai tệ nguyện gom chỗ sông khung sắc ngừa thoả hối tinh lộ rủi đức cực thiếu ro chợ ' +
  'tồn lưới hoà vắng nữ sang đời chào luyện vững chơi nghèo non lỗi mầm thấp giản trấn kéo thiệu hiểu thuỷ tuệ ' +
  'tìm bom cản chứa mìn tật xóa giảng hay đòi trích phi tấn cuối tới lãng đáng gói thai hư khỏi hoa núi nhãn ' +
  'sân chiếu bởi ngưỡng đột dầu tán khuyết sơn mười cụm loài ánh cai thoại chúc dừng lãi ranh đo lạc lẻ trạm ' +
  'tiểu lữ phóng nhỏ chăn khiển sàng tách vướng đúc lắp mươi cầm phú dỡ cột móc ngừng sẽ hẹn chặt nhuận tô âm ' +
  'ngạch trắc tả tùy đôn tránh ghép sáp khoảng cắt coi tạp đoạt gần giác lang tọa đảo hàm câu xanh lũ nguyễn ' +
  'kim giang kính chẽ bền dành lái mét gen uy uống mối bạch ràng nói mỹ đèn rượu nhanh hộp nặng trào thửa kiếm ' +
  'hoãn chiều đều tân đính thôi tang anh ngắn suy mềm bài sắm tuý vinh quán trúc tuần ly buôn sẻ ấn long lệch ' +
  'sạch phức khoẻ bảng kiểu phía lễ cân sóng cũng quận tốc xấu bà tức dây bến chở đe sỹ vai hao sâu bia cũ trại ' +
  'ông trốn đẻ thí trùng xong vĩnh khấu lối soạn đàm kênh tàng nắm bạc tay suốt đài chạy hút hoại cồn trần ' +
  'chuyến xả chủng rời thang dựa khôi tầm dòng dọa dáng dễ lạm luồng tỏa séc dương xuống đợt màu lăm ngại lãm ' +
  'gặp sẵn thật nhìn kích vàng xạ gìn vừa thắng toà bì tóm gọn trăm ga xa lòng quần nai điệp phước hạch hài nhờ ' +
  'hồng nhựa mưa đỡ khủng bão quang kề xi đọc xung lan ruột áo ai nhẹ trúng đêm rất ngầm ngôn ngư huân ruộng ' +
  'lẫn xuân đếm liệt ca bụi rằng tu niệm cờ tiềm túi hiếm lậu mượn vòng nghe đà vé dụ ép tôi nổi tết chép khoá ' +
  'tháp xứ tiễn huỷ huế nút nay khánh cương cước trọt nhiệt che lâu trục tuỳ kia lồng mỏ ví đền bùn nửa yên sớm ' +
  'nằm mực vắc vọng thép cảm lành buổi lúa neo vẹn phấn thú mai tháo đốt lây rãi cái linh mát kín huống thiệp ' +
  'rối cống đới súc tống nẵng gián chênh rác sàn đậu bánh cốt hưng dời dư phế lô thượng ven hạt mạo tận vẽ lò ' +
  'treo hùng lũy mặc ốm gỗ tây lá thuyết cánh chảy cáp rãnh mạc tĩnh châu bảy bốn sáu thoái sót bốc đá mệnh thọ ' +
  'lạng thăng dối triệt lụt trời bạo lọc chiểu hè băng gương gió củng quanh to cà đắp bức mốc ngập táng thơ chờ ' +
  'ấp vải cọc bá nhầm đạc muốn đoán lạnh tưởng trắng luân lam chuỗi làng chụp máu kiên quen tước dù đau bờ dọc ' +
  'ha phái dệt gỡ dinh muối vuông chu cất lửa loạn tần lông túc nghi khoanh chìm lỗ đỏ lê tường no rào chẩn ' +
  'thuần khô mạch giấu lộc nghìn lúc dắt thô đón điền giáp bạ chị song tú hãng tấm sa cạn lường lừa gà sánh ' +
  'ngược thục thước quét đỗ hỏa kiêm vét họa chóng chân canh lận lấn khoan khổ tàn đựng hương bách điển lấp bác ' +
  'hỗn hoang hoán pha lỏng chắn thả bò trải la hầm thầy thạnh lở lân đẹp than dịp tùng trông dần cô chiết đổ ' +
  'mau phiện tha lo nã khuôn quà tuy gấp sạt nóng siêu chéo rơi kém da bông rửa xăng chôn quạt lượt tuyệt bề ' +
  'bội trứng tám gạo đọng xoá vui lôi ống thịt giỏi dâm nhạc lặp địch thách dã dũng đoan lề ngãi rèn thợ sợi ' +
  'san va chướng mùa kịch dập xu mũi dải phỏng buồng dị mắt phút chuộc vườn đàn già nhiễu tiêm đĩa mòn phôi lứa ' +
  'miếng hoàng may cháu hở sữa dọn đợi thảm mái nhì khơi màn đạp nòng ngơi tỉ khâu nên chuyền phun giết mâu ' +
  'thuẫn vạch nếp mê ta khống hàn ao giường huyết ngọc nỗ tơ màng hơi tẩu ngồi chín tụ bơm ngờ bút bạn chiếc kè ' +
  'đán tóc cứng sạn bể khuẩn bếp viêm vết quát mồ đệm tẩy hấp nồng su súng quặng hiếp xúi trà bật kiệt vỏ kẻ ' +
  'khoang bổng giục đôi tông hụt cát ươm măng suối ráp cỡ nhường bóng ồn mặn sụt lún thạc nắp bột nhọc tươi đun ' +
  'tỏ xưởng ngộ bó bè co khiếm trễ phông đói chắc quay mẽ xơ loa cấy móng lít giáng vân nương phao ngặt bê cậy ' +
  'tốn đem mũ mừng tròn tủ ủng đập sốt hoạn liêm ròng oan đồi ngọt lào tựu kêu dàng ảo khe trống dán dâng tam ' +
  'liêu gì vỉa pháo khá gác cỏ đám sưu xứng thờ đinh hẹp nạo càng ẩn ten chốt cắm lọt phiền khử bon hoan bối ' +
  'giàu nữa tuấn làn lót ẩm xách đầm trọn ong trôi gạch vành gan dao hòm nạp trù hô cắp khói khẳng cặp nấu ' +
  'mương nhắn chai đạn bón ngôi lanh tựa gánh lẽ hứa bám rạch chấn rỉ nhắc tạc tệp thoáng mong gốm đen thùng vĩ ' +
  'doạ thẳng dỗ ân phùng miệng bùng tưới sứ tràn cài hiển thâm hy xá nhi ni hầu lõi giếng rét hào ngàn ngọ nhạy ' +
  'góc cốc sút cúm diệt chuyện múa thở rịa mộ vương tum khép quê giây nhớ mổ trộm côn nhục rẽ cúng vang kon ' +
  'luôn rò ghế lắng sấy dồn quầy ngòi cành âu hung dâu đáo mướn cửu khái vong thói đậm lùi khiết phà bọc vu ' +
  'rung thịnh võ rể đồn tre xí sập vậy mỡ đeo bại lầm ngựa nhọn hiếu châm thạo úng men dôi hát ác còi cẩn ' +
  'chuông đắn dốc cậu dì vạn rách côi thận gối pa dày toạ bìa lượn phum hôm mù huỳnh sét láng lát bắn thạch xen ' +
  'cược sỏi khớp mép len mi pin mảnh cựu nghiêng xương nát khắp bùi trai trụy xổ trộn bớt nó biếu ấy khê ấm dàn ' +
  'đỉnh sen tim ngẫu lưỡi nang trội rau lọ đuôi soi qui đoái phẫu thềm man vũng đế mây lăng am nơ nha nhơn ' +
  'phích gắng dẹp khát na bạt nung nén tem xà túng rạp cong phổi nhuệ khúc lão thua ơn đan sôi thuyên quyển ' +
  'diêm dậy nô răng chuồng phơi bóc giềng thám rải hoả rệt khương vở hách mãn vãi cơi xóm mùi xẻ giơ đáy trầm ' +
  'chùa ngủ triều niềm loạt đâu điệu keo giành duyên ách hố vôi then nháy vách thụy ngô mác viếng lăn trăng cẩm ' +
  'vỡ nề nhở tạ bi dính ùn gạt nới bế tắm tụy ốp gàng hủ trũng gieo trân bẩn hứng gộp cồng đắc chó muộn thính ' +
  'miếu tà vươn nắng gãy ung chì ngắt phan đèo khiêm tôm ái cuốn bái xích béo mầu đục hoạ lột thiền nguyệt diệu ' +
  'dồi mạ lưỡng com loan giãn dãy xê đam tráng tím trọc ngõ báu trịnh mộc dạ toả tỉa ngách phác rập chìa tung ' +
  'giày dào đặng say vòi điêu'
).split(' ');

/** The place of a syllable in that order, from 1. */
export const RANK_OF_SYLLABLE: ReadonlyMap<string, number> = new Map(
  BY_FREQUENCY.map((syllable, index) => [syllable, index + 1]),
);
